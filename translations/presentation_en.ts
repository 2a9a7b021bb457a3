<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Presentation::BoardPresenter</name>
    <message>
        <source>正在等医院的资料</source>
        <translation>Waiting for the hospital&apos;s data</translation>
    </message>
    <message>
        <source>第 %1 页，共 %2 页</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>%1 时的下一批</source>
        <translation>Next at %1</translation>
    </message>
    <message>
        <source>下面请准备</source>
        <translation>Next</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 人</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>当时没有人在等</source>
        <translation>Nobody was waiting</translation>
    </message>
    <message>
        <source>现在没有人在等</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>%1 时</source>
        <translation>At %1</translation>
    </message>
    <message>
        <source>叫号</source>
        <translation>Calls</translation>
    </message>
    <message>
        <source>还没有叫过号</source>
        <translation>No calls yet</translation>
    </message>
    <message>
        <source>还没开始叫号，请先坐</source>
        <translation>Please take a seat</translation>
    </message>
    <message>
        <source>%1 时在叫</source>
        <translation>Called at %1</translation>
    </message>
    <message>
        <source>正在叫号</source>
        <translation>Now calling</translation>
    </message>
    <message>
        <source>正在看</source>
        <translation>Now in the room</translation>
    </message>
    <message>
        <source>刚才叫的号</source>
        <translation>Called last</translation>
    </message>
    <message>
        <source>%1当时</source>
        <translation>%1 then</translation>
    </message>
    <message>
        <source>%1正在看</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>当时没有人</source>
        <translation>Nobody then</translation>
    </message>
    <message>
        <source>没有人</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>急诊</source>
        <translation>Emergency</translation>
    </message>
    <message>
        <source>优先</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>复诊</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>回队</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>现场</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>还没有连上医院的服务器</source>
        <translation>Not connected to the hospital&apos;s server yet</translation>
    </message>
    <message>
        <source>信息停在 %1，可能已经变了</source>
        <translation>Last news at %1; it may have changed</translation>
    </message>
    <message>
        <source>请听广播，或问护士台</source>
        <translation>Please listen, or ask the nurses</translation>
    </message>
    <message>
        <source>会自己再连；恢复后这条提示会自己消失。</source>
        <translation>It reconnects by itself; this notice then disappears.</translation>
    </message>
    <message>
        <source>急诊先看；同一时段里，老人、孕妇、残疾人、军人优先。过号请到护士台。</source>
        <translation>Emergencies first; then older, pregnant, disabled people and soldiers. Missed? See the nurses.</translation>
    </message>
</context>
<context>
    <name>Presentation::DeskDirectory</name>
    <message>
        <source>%1 楼 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presentation::DeskStatus</name>
    <message>
        <source>服务器不接受这台电脑，请叫维护人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已同步 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有连上服务器</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>离线，从 %1 起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待上传 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本地库读不了，请叫维护人员</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本地库正常</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 呼叫帮助</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1，共 %2 处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 分 %2 秒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 按的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>停在%1，%2 按的</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已告诉 %1 有人过来。他%2。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presentation::DeskWords</name>
    <message>
        <source>现在没有连上服务器，这一步要等连上再做；其他的照常办理。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>网络刚断开，这一步正在确认；连上后以队列里看到的为准，先不要重复按。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>别的窗口刚处理过这个号，列表已经更新，请看最新状态。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经叫过 3 次。没来的话按「过号」，叫下一位。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>他已经在这个队里，号是 %1，不用再取号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个预约已经取消，不能签到。可以现场挂号。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个证件号已经有档案，请打开已有的档案。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名不能用，请检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>出生日期不对，请检查。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有打印机。号已经有效，请口头告诉他，或写给他。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小票没有打出来，号仍然有效。检查纸和打印机后再按打印。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑的磁盘满了，没有存上。请叫维护人员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这台电脑的存储没有响应，没有存上。请再试一次，还不行就叫维护人员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个工作站没有这项权限。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到，可能已被别的窗口改动，请再查一次。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有办成，什么也没有改动。请再试一次，还不行就叫维护人员。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>男</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>女</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>性别不明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 岁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 岁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1，%2</source>
        <comment>sex, age</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>男</source>
        <comment>narrow</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>女</source>
        <comment>narrow</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>65 岁以上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 岁以上</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>孕妇优先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>残疾人优先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>军人优先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>听力不好，请写字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>视力不好，请带路</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>需要轮椅</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>走得慢，请等一等</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>急诊转入</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>急</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查回来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>过号回队</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预约</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预约迟到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现场</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>病情急，先看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回队排在 3 人之后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回队排在 5 人之后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>带着结果回来，加 30 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分诊为急，加 60 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按预约时段，加 %1 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预约又优先，共加 %1 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>优先，加 %1 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>过了时段，还加 %1 分钟</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>过了时段，按到达时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按到达时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已看完</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在叫号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看诊中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>过号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>挂起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已签到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>病情急</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>预约准时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>带着检查结果回来</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按规定优先</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等得更久</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到更早</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对方过号后重新排队</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>号在前面</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>签到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看诊</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缴费</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>抽血</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>拍片</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超声</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>化验</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回诊室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取药</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>回家</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>首页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>认人这一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对本人这一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记这一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选科室这一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选时间这一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认挂号这一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取号完成这一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>评价这一步</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presentation::IdentifierWords</name>
    <message>
        <source>身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>香港身份证</source>
        <translation>Hong Kong ID</translation>
    </message>
    <message>
        <source>台湾身份证</source>
        <translation>Taiwan ID</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>就诊卡</source>
        <translation>Hospital card</translation>
    </message>
    <message>
        <source>医保卡</source>
        <translation>Insurance card</translation>
    </message>
    <message>
        <source>居留证</source>
        <translation>Residence permit</translation>
    </message>
    <message>
        <source>通行证</source>
        <translation>Travel permit</translation>
    </message>
    <message>
        <source>号码</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>少 %1 位，应为 %2 位。请接着输入。</source>
        <translation>%1 characters short of %2. Please go on.</translation>
    </message>
    <message>
        <source>多 %1 位，应为 %2 位。请按「退格」。</source>
        <translation>%1 characters too many, should be %2. Use backspace.</translation>
    </message>
    <message>
        <source>请先输入号码。</source>
        <translation>Please type the number first.</translation>
    </message>
    <message>
        <source>号码太长了，请对照证件检查。</source>
        <translation>The number is too long. Please compare it with the document.</translation>
    </message>
    <message>
        <source>位数不对，请对照证件检查。</source>
        <translation>The length is wrong. Please compare it with the document.</translation>
    </message>
    <message>
        <source>身份证号是数字，只有最后一位可以是 X。</source>
        <translation>An ID number is all digits, only the last may be X.</translation>
    </message>
    <message>
        <source>有不该出现的字，请对照证件检查。</source>
        <translation>A character does not belong there. Please compare it with the document.</translation>
    </message>
    <message>
        <source>有一位不对，请对照证件再看一遍。</source>
        <translation>One digit is wrong. Please compare it with the document.</translation>
    </message>
    <message>
        <source>第 7 到 14 位是出生日期，这里不对，请检查。</source>
        <translation>Digits 7 to 14 are the birth date and cannot be right. Please check.</translation>
    </message>
    <message>
        <source>号码里的出生日期还没到，请检查第 7 到 14 位。</source>
        <translation>The birth date in it is in the future. Please check digits 7 to 14.</translation>
    </message>
    <message>
        <source>这个号码不能用，请对照证件检查，或者叫人帮忙。</source>
        <translation>This number cannot be used. Please check it or get help.</translation>
    </message>
    <message>
        <source>请先输入姓名。</source>
        <translation>Please type the name first.</translation>
    </message>
    <message>
        <source>姓名太长了，最多 100 个字。</source>
        <translation>The name is too long, 100 characters at most.</translation>
    </message>
    <message>
        <source>姓名里有不能用的符号，请删掉。</source>
        <translation>The name has a sign that cannot be used. Please delete it.</translation>
    </message>
    <message>
        <source>出生日期还没到，请检查。</source>
        <translation>This birth date is in the future. Please check.</translation>
    </message>
    <message>
        <source>没有这一天，请按年月日输入 8 位，如 19860514。</source>
        <translation>There is no such day. Type year, month, day: 19860514.</translation>
    </message>
    <message>
        <source>请先输入手机号，没有就按「跳过」。</source>
        <translation>Please type the number, or press Skip.</translation>
    </message>
    <message>
        <source>少 %1 位，手机号应为 11 位。</source>
        <translation>%1 digits short, a mobile number has 11.</translation>
    </message>
    <message>
        <source>多 %1 位，手机号应为 11 位。</source>
        <translation>%1 digits too many, a mobile number has 11.</translation>
    </message>
    <message>
        <source>手机号不对，请检查。</source>
        <translation>This number is not right. Please check.</translation>
    </message>
</context>
<context>
    <name>Presentation::KioskFeedback</name>
    <message>
        <source>等得不久</source>
        <translation>Short wait</translation>
    </message>
    <message>
        <source>工作人员好</source>
        <translation>Kind staff</translation>
    </message>
    <message>
        <source>路好找</source>
        <translation>Easy to find</translation>
    </message>
    <message>
        <source>机器好用</source>
        <translation>Good machine</translation>
    </message>
    <message>
        <source>环境好</source>
        <translation>Pleasant place</translation>
    </message>
    <message>
        <source>收费清楚</source>
        <translation>Clear prices</translation>
    </message>
    <message>
        <source>等得太久</source>
        <translation>Long wait</translation>
    </message>
    <message>
        <source>态度不好</source>
        <translation>Rude staff</translation>
    </message>
    <message>
        <source>路难找</source>
        <translation>Hard to find</translation>
    </message>
    <message>
        <source>机器难用</source>
        <translation>Hard machine</translation>
    </message>
    <message>
        <source>环境不好</source>
        <translation>Unpleasant place</translation>
    </message>
    <message>
        <source>收费不清楚</source>
        <translation>Unclear prices</translation>
    </message>
    <message>
        <source>没有存上，对不起。请告诉旁边的工作人员。</source>
        <translation>Sorry, it was not stored. Please tell a member of staff.</translation>
    </message>
    <message>
        <source>等得太久，没有人说原因</source>
        <translation>A long wait and nobody said why</translation>
    </message>
    <message>
        <source>工作人员态度不好</source>
        <translation>Staff were rude</translation>
    </message>
    <message>
        <source>环境不干净</source>
        <translation>It was not clean</translation>
    </message>
    <message>
        <source>设备坏了</source>
        <translation>Something is broken</translation>
    </message>
    <message>
        <source>我摔倒了，或者身体很不舒服</source>
        <translation>I fell or feel very unwell</translation>
    </message>
    <message>
        <source>医生看得仔细</source>
        <translation>The doctor took care</translation>
    </message>
    <message>
        <source>护士很耐心</source>
        <translation>The nurse was patient</translation>
    </message>
    <message>
        <source>导医帮了大忙</source>
        <translation>The guide was a great help</translation>
    </message>
    <message>
        <source>环境干净</source>
        <translation>It was clean</translation>
    </message>
    <message>
        <source>讲得明白</source>
        <translation>Well explained</translation>
    </message>
    <message>
        <source>请坐下，不要走动，工作人员这就来。</source>
        <translation>Please sit down and stay here. Someone is coming right now.</translation>
    </message>
    <message>
        <source>请先选一句，或者写几个字。</source>
        <translation>Please choose a sentence or write a few words.</translation>
    </message>
</context>
<context>
    <name>Presentation::KioskFlow</name>
    <message>
        <source>网络断了，请到人工窗口</source>
        <translation>Offline, please go to the desk</translation>
    </message>
</context>
<context>
    <name>Presentation::KioskHelp</name>
    <message>
        <source>网络断了，叫不到人</source>
        <translation>Offline: nobody can be called</translation>
    </message>
    <message>
        <source>工作人员正在过来</source>
        <translation>Someone is on the way</translation>
    </message>
    <message>
        <source>已经叫人了</source>
        <translation>We have called someone</translation>
    </message>
    <message>
        <source>请到旁边的人工窗口，或者叫一下穿制服的人。</source>
        <translation>Please go to the desk nearby or ask anyone in uniform.</translation>
    </message>
    <message>
        <source>请在这里等一会儿。您办到哪一步，他们都看得到，不用重来。</source>
        <translation>Please wait here. They see how far you have come, nothing is lost.</translation>
    </message>
</context>
<context>
    <name>Presentation::KioskIdentity</name>
    <message>
        <source>这张卡上的号码读错了。请再放一次，或者输入号码。</source>
        <translation>The number on this card was misread. Try again or type it.</translation>
    </message>
    <message>
        <source>这张卡过期了。可以先挂号，之后请到人工窗口换卡。</source>
        <translation>This card has expired. You can register now and renew it at the desk later.</translation>
    </message>
    <message>
        <source>这张卡读不出来。请擦一擦再放一次，或者输入号码。</source>
        <translation>This card cannot be read. Wipe it and try again, or type the number.</translation>
    </message>
    <message>
        <source>网络断了，查不到这个码。请到人工窗口。</source>
        <translation>Offline: this code cannot be looked up. Please go to the desk.</translation>
    </message>
    <message>
        <source>没有查到这个码。请扫小票上的二维码，或者放卡。</source>
        <translation>This code is unknown. Scan the code on your slip or use your card.</translation>
    </message>
    <message>
        <source>这个号码有不止一份档案。请到人工窗口，我们当面核对。</source>
        <translation>There is more than one file for this number. Please go to the desk, we sort it out there.</translation>
    </message>
    <message>
        <source>档案读不出来。请到人工窗口。</source>
        <translation>Your file cannot be read. Please go to the desk.</translation>
    </message>
    <message>
        <source>没有查到您的预约或就诊。可以回首页挂号，或者叫人帮忙。</source>
        <translation>We found no booking or visit of yours. Start again to register, or get help.</translation>
    </message>
    <message>
        <source>网络断了，现在查不到。请到人工窗口。</source>
        <translation>Offline: nothing can be looked up. Please go to the desk.</translation>
    </message>
    <message>
        <source>查预约要用证件或小票。没有带的话，请按「呼叫帮助」。</source>
        <translation>A booking needs a document or slip. Without one, press Get help.</translation>
    </message>
    <message>
        <source>访客 %1</source>
        <translation>Guest %1</translation>
    </message>
    <message>
        <source>手机号</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>医保</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>优先：65 岁以上</source>
        <translation>Priority: 65 or older</translation>
    </message>
    <message>
        <source>优先：孕妇</source>
        <translation>Priority: pregnant</translation>
    </message>
    <message>
        <source>优先：残疾人</source>
        <translation>Priority: disabled</translation>
    </message>
    <message>
        <source>优先：军人</source>
        <translation>Priority: service member</translation>
    </message>
</context>
</TS>
