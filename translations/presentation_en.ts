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
    <name>Presentation::KioskFlow</name>
    <message>
        <source>网络断了，请到人工窗口</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
