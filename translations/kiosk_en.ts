<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
    <context>
        <name>Kiosk::BookingsScreen</name>
        <message>
            <source>取号签到</source>
            <translation>Check in</translation>
        </message>
        <message>
            <source>预约改期</source>
            <translation>Change a booking</translation>
        </message>
        <message>
            <source>没有预约？现在挂号</source>
            <translation>No booking? Register now</translation>
        </message>
        <message>
            <source>别的预约</source>
            <translation>Other bookings</translation>
        </message>
        <message>
            <source>真的要退掉吗？退了以后位置会让给别人。</source>
            <translation>Cancel? Your place goes to someone else.</translation>
        </message>
        <message>
            <source>退号</source>
            <translation>Cancel booking</translation>
        </message>
        <message>
            <source>改时间</source>
            <translation>Change time</translation>
        </message>
        <message>
            <source>不退</source>
            <translation>Keep it</translation>
        </message>
        <message>
            <source>没有找到预约</source>
            <translation>No booking found</translation>
        </message>
        <message>
            <source>今天和以后都没有您的预约。</source>
            <translation>You have no booking today or later.</translation>
        </message>
        <message>
            <source>是这个预约吗？</source>
            <translation>Is this your booking?</translation>
        </message>
        <message>
            <source>签到哪一个？</source>
            <translation>Check in which one?</translation>
        </message>
        <message>
            <source>要改这个预约吗？</source>
            <translation>Change this booking?</translation>
        </message>
        <message>
            <source>要改哪一个？</source>
            <translation>Change which one?</translation>
        </message>
        <message>
        <source>要这个号</source>
        <translation>Take it</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>No, thanks</translation>
    </message>
    <message>
        <source>不等了</source>
        <translation>Stop waiting</translation>
    </message>
</context>
    <context>
        <name>Kiosk::ChoiceGrid</name>
        <message>
            <source>人少</source>
            <translation>Quiet</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::ConfirmIdentityScreen</name>
        <message>
            <source>可以这样用您的信息吗？</source>
            <translation>Do you agree?</translation>
        </message>
        <message>
            <source>是这位病人吗？</source>
            <translation>Is this the patient?</translation>
        </message>
        <message>
            <source>这是您本人吗？</source>
            <translation>Is this you?</translation>
        </message>
        <message>
            <source>先认识您</source>
            <translation>Who you are</translation>
        </message>
        <message>
            <source>为保护隐私，只显示一部分</source>
            <translation>Partly hidden for your privacy</translation>
        </message>
        <message>
            <source>我们怎样用您的信息</source>
            <translation>How we use your details</translation>
        </message>
        <message>
            <source>只用来挂号、叫号、看病和结算。</source>
            <translation>Only to register, call, treat and bill.</translation>
        </message>
        <message>
            <source>大屏幕只显示“%1”，不显示全名。</source>
            <translation>The board shows &quot;%1&quot;, never your full name.</translation>
        </message>
        <message>
            <source>不给医院以外的人，法律要求的除外。</source>
            <translation>Nobody outside the hospital gets them, unless the law asks.</translation>
        </message>
        <message>
            <source>不同意也能看病：请去人工窗口。</source>
            <translation>You can say no and still be seen: please go to the desk.</translation>
        </message>
        <message>
            <source>医院为这次就诊使用您的姓名、出生日期、证件号码、电话和医保信息：挂号、排队叫号、看病、检查、取药和结算。病历按规定保存，只有参与您这次诊疗的人员可以看到，每次查看都有记录。这台机器在您离开后清除全部信息。您可以到人工窗口查看、更正或撤回同意。</source>
            <translation>For this visit we use your name, birth date, document number, phone and insurance: to register, call, treat, examine and bill you. Only those who treat you see your record, and every look is logged. This machine forgets everything when you leave. At the desk you can read, correct or withdraw.</translation>
        </message>
        <message>
            <source>我同意这样使用</source>
            <translation>I agree</translation>
        </message>
        <message>
            <source>看要点</source>
            <translation>In short</translation>
        </message>
        <message>
            <source>看全文</source>
            <translation>Full text</translation>
        </message>
        <message>
            <source>换成大字的长辈模式</source>
            <translation>Switch to large text</translation>
        </message>
        <message>
            <source>下次也用大字（记在档案里）</source>
            <translation>Large text next time too (kept in my file)</translation>
        </message>
        <message>
            <source>继续</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>是这位，继续</source>
            <translation>Yes, continue</translation>
        </message>
        <message>
            <source>是我本人，继续</source>
            <translation>Yes, that&apos;s me</translation>
        </message>
        <message>
            <source>不是我，重新放卡</source>
            <translation>Not me, use another card</translation>
        </message>
        <message>
            <source>不是我，重新来</source>
            <translation>Not me, try again</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::ConfirmScreen</name>
        <message>
            <source>核对</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>要付</source>
            <translation>To pay</translation>
        </message>
        <message>
            <source>来的时候请带</source>
            <translation>Please bring</translation>
        </message>
        <message>
            <source>修改</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>修改%1</source>
            <translation>Change: %1</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1&lt;/b&gt;  &lt;ink2&gt;%2&lt;/ink2&gt;</source>
            <comment>thing to bring, note</comment>
            <translation>&lt;b&gt;%1&lt;/b&gt;  &lt;ink2&gt;%2&lt;/ink2&gt;</translation>
        </message>
        <message>
            <source>、</source>
            <comment>between things to bring</comment>
            <translation>; </translation>
        </message>
    </context>
    <context>
        <name>Kiosk::DepartmentScreen</name>
        <message>
            <source>看%1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>%1，怎么不舒服？</source>
            <translation>%1: what is wrong?</translation>
        </message>
        <message>
            <source>哪里不舒服？</source>
            <translation>Where does it hurt?</translation>
        </message>
        <message>
            <source>想看哪个科？</source>
            <translation>Which department?</translation>
        </message>
        <message>
            <source>数字是 7 天里还剩的号。</source>
            <translation>The number is places left in 7 days.</translation>
        </message>
        <message>
            <source>数字是今天还剩的号。</source>
            <translation>The number is places left today.</translation>
        </message>
        <message>
            <source>选科室</source>
            <translation>Department</translation>
        </message>
        <message>
            <source>不知道看哪科？</source>
            <translation>Not sure which department?</translation>
        </message>
        <message>
            <source>点一点哪里不舒服，我们帮您选</source>
            <translation>Touch where it hurts, we help you choose</translation>
        </message>
        <message>
            <source>胸口痛、喘不上气、说话不清、大出血</source>
            <translation>Chest pain, breathless, slurred speech, heavy bleeding</translation>
        </message>
        <message>
            <source>不用挂号，马上按「呼叫帮助」。</source>
            <translation>Do not register. Press Get help now.</translation>
        </message>
        <message>
            <source>前一页</source>
            <translation>Back a page</translation>
        </message>
        <message>
            <source>后一页</source>
            <translation>Next page</translation>
        </message>
        <message numerus="yes">
            <source>全部 %n 个科室</source>
            <translation>
                <numerusform>%n department</numerusform>
                <numerusform>All %n departments</numerusform>
            </translation>
        </message>
        <message>
            <source>回到常看的科</source>
            <translation>Common departments</translation>
        </message>
        <message>
            <source>还是说不清，看全科</source>
            <translation>Not sure: general practice</translation>
        </message>
        <message>
            <source>只看今天</source>
            <translation>Today only</translation>
        </message>
        <message>
            <source>看别的日子</source>
            <translation>Other days</translation>
        </message>
        <message>
            <source>有这些情况，马上叫人</source>
            <translation>This is happening, call staff</translation>
        </message>
        <message>
            <source>请坐下，别走动。工作人员这就来，送您去急诊，不用挂号。</source>
            <translation>Please sit down and stay here. A member of staff is coming to take you to emergency. You need not register.</translation>
        </message>
        <message>
            <source>不知道看哪科？</source>
            <comment>one of three in a row</comment>
            <translation>Not sure?</translation>
        </message>
        <message numerus="yes">
            <source>全部 %n 个科室</source>
            <comment>one of three in a row</comment>
            <translation>
                <numerusform>All %n</numerusform>
                <numerusform>All %n</numerusform>
            </translation>
        </message>
        <message>
            <source>回到常看的科</source>
            <comment>one of three in a row</comment>
            <translation>Most used</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::FeedbackDoneScreen</name>
        <message>
            <source>谢谢您，已经记下了</source>
            <translation>Thank you, we have it</translation>
        </message>
        <message>
            <source>每一张脸我们都会看。</source>
            <translation>We look at every single face.</translation>
        </message>
        <message>
            <source>我们会转告本人。</source>
            <translation>We will pass it on.</translation>
        </message>
        <message>
            <source>24 小时内有人答复，48 小时内办结。</source>
            <translation>An answer within 24 hours, settled within 48.</translation>
        </message>
        <message>
            <source>您的编号，问结果时报给我们</source>
            <translation>Your code, for asking about it later</translation>
        </message>
        <message>
            <source>请用手机拍下编号。本页 1 分钟后自动关闭。</source>
            <translation>Take a photo of the code. This page closes after 1 minute.</translation>
        </message>
        <message>
            <source>办好了</source>
            <translation>Done</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::FeedbackScreen</name>
        <message>
            <source>您想说什么？</source>
            <translation>What would you like to tell us?</translation>
        </message>
        <message>
            <source>不用证件，不记名。急事请按「呼叫帮助」。</source>
            <translation>No ID needed, no name kept. If it is urgent, press Get help.</translation>
        </message>
        <message>
            <source>我想问一问</source>
            <translation>Ask a question</translation>
        </message>
        <message>
            <source>时间、地点、费用，当场看答案</source>
            <translation>Hours, places, costs: answered at once</translation>
        </message>
        <message>
            <source>我要表扬</source>
            <translation>Praise somebody</translation>
        </message>
        <message>
            <source>我们转告本人</source>
            <translation>We pass it on</translation>
        </message>
        <message>
            <source>我要投诉</source>
            <translation>Complain</translation>
        </message>
        <message>
            <source>24 小时内答复，48 小时内办结</source>
            <translation>Answer in 24 hours, settled in 48</translation>
        </message>
        <message>
            <source>给今天打分</source>
            <translation>Rate today</translation>
        </message>
        <message>
            <source>点一张脸</source>
            <translation>Tap a face</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::FeedbackWordsScreen</name>
        <message>
            <source>请先选一句，或者写几个字。</source>
            <translation>Please choose a sentence or write a few words.</translation>
        </message>
        <message>
            <source>怎么联系您？</source>
            <translation>How can we reach you?</translation>
        </message>
        <message>
            <source>留手机号，我们把结果告诉您。可以不留。</source>
            <translation>Leave a number and we tell you what came of it. You need not.</translation>
        </message>
        <message>
            <source>请写几个字</source>
            <translation>Write a few words</translation>
        </message>
        <message>
            <source>写完按「写好了」。</source>
            <translation>When you have finished, press Finished.</translation>
        </message>
        <message>
            <source>要表扬什么？</source>
            <translation>What was good?</translation>
        </message>
        <message>
            <source>想问什么？</source>
            <translation>What is your question?</translation>
        </message>
        <message>
            <source>哪里不好？</source>
            <translation>What went wrong?</translation>
        </message>
        <message>
            <source>可以选几句，也可以自己写。</source>
            <translation>Choose some sentences or write your own.</translation>
        </message>
        <message>
            <source>自己写的话</source>
            <translation>Your own words</translation>
        </message>
        <message>
            <source>手机号，11 位</source>
            <translation>Mobile number, 11 digits</translation>
        </message>
        <message>
            <source>自己写</source>
            <translation>Write it myself</translation>
        </message>
        <message>
            <source>写好了</source>
            <translation>Finished</translation>
        </message>
        <message>
            <source>提交</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>继续</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>不留，直接提交</source>
            <translation>Send without a number</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::HelpOverlay</name>
        <message>
            <source>我接着办</source>
            <translation>Go on meanwhile</translation>
        </message>
        <message>
            <source>不用了，取消呼叫</source>
            <translation>Not needed, cancel the call</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::HomeScreen</name>
        <message>
            <source>请按右边的按钮。不会用，按「呼叫帮助」。</source>
            <translation>Press a button on the right. If you are unsure, press Get help.</translation>
        </message>
        <message>
            <source>请按下面的大按钮。</source>
            <translation>Press a large button below.</translation>
        </message>
        <message>
            <source>今天需要办什么？</source>
            <translation>How can we help you?</translation>
        </message>
        <message>
            <source>挂号看病</source>
            <translation>See a doctor</translation>
        </message>
        <message>
            <source>挂号</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>今天看，或者约以后</source>
            <translation>Today or later</translation>
        </message>
        <message>
            <source>看今天的病，或者约以后的号</source>
            <translation>See a doctor today or book for later</translation>
        </message>
        <message>
            <source>取号签到</source>
            <translation>Check in</translation>
        </message>
        <message>
            <source>已经约好了，来报到</source>
            <translation>You have a booking</translation>
        </message>
        <message>
            <source>已经约好了，到了报到</source>
            <translation>You have a booking</translation>
        </message>
        <message>
            <source>找地方</source>
            <translation>Find the way</translation>
        </message>
        <message>
            <source>查看就诊路线</source>
            <translation>Find my way</translation>
        </message>
        <message>
            <source>诊室、检查室怎么走</source>
            <translation>The way to rooms and tests</translation>
        </message>
        <message>
            <source>预约改期</source>
            <translation>Change a booking</translation>
        </message>
        <message>
            <source>换时间，或者退号</source>
            <translation>Another time, or cancel</translation>
        </message>
        <message>
            <source>咨询与意见</source>
            <translation>Ask or tell us</translation>
        </message>
        <message>
            <source>提问、表扬、投诉</source>
            <translation>Ask, praise, complain</translation>
        </message>
        <message>
            <source>&lt;b&gt;65 岁以上、孕妇、残疾人、军人可以优先。&lt;/b&gt;
放证件时自动标出，不用另外申请。</source>
            <translation>&lt;b&gt;65 or older, pregnant, disabled, service member: you go first.&lt;/b&gt;
Your card tells us, no need to ask.</translation>
        </message>
        <message>
            <source>&lt;priority&gt;优先&lt;/priority&gt; 65 岁以上、孕妇、残疾人、军人，放证件时自动标出</source>
            <translation>&lt;priority&gt;Priority&lt;/priority&gt; for 65 and older, pregnant, disabled, service members</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::IdentifyScreen</name>
        <message>
            <source>替谁办？</source>
            <translation>Who is it for?</translation>
        </message>
        <message>
            <source>请选您和病人的关系。</source>
            <translation>How are you related to the patient?</translation>
        </message>
        <message>
            <source>请放身份证或医保卡</source>
            <translation>Place your ID or insurance card</translation>
        </message>
        <message>
            <source>平放在屏幕下方亮绿灯的地方，听到“嘀”一声再拿走。</source>
            <translation>Lay it flat on the green light below the screen. Take it back after the beep.</translation>
        </message>
        <message>
            <source>请放病人的身份证或医保卡</source>
            <translation>Please place the patient&apos;s ID or insurance card</translation>
        </message>
        <message>
            <source>放病人的卡，不是您的。没有带，按下面的按钮。</source>
            <translation>The patient&apos;s card, not your own. No card? Use the buttons.</translation>
        </message>
        <message>
            <source>先认识您</source>
            <translation>Who you are</translation>
        </message>
        <message>
            <source>没有带卡？也可以：</source>
            <translation>No card with you? You can also:</translation>
        </message>
        <message>
            <source>输入号码</source>
            <translation>Type a number</translation>
        </message>
        <message>
            <source>证件号或就诊卡号</source>
            <translation>ID or hospital card</translation>
        </message>
        <message>
            <source>替别人挂号</source>
            <translation>For someone else</translation>
        </message>
        <message>
            <source>替别人办</source>
            <translation>For someone else</translation>
        </message>
        <message>
            <source>老人、孩子、朋友</source>
            <translation>Parent, child, friend</translation>
        </message>
        <message>
            <source>没有证件</source>
            <translation>No document</translation>
        </message>
        <message>
            <source>先挂号，以后再补</source>
            <translation>Register now, show it later</translation>
        </message>
        <message>
            <source>扫二维码</source>
            <translation>Scan a code</translation>
        </message>
        <message>
            <source>小票、就诊码</source>
            <translation>From your slip or phone</translation>
        </message>
        <message>
            <source>我的孩子</source>
            <translation>My child</translation>
        </message>
        <message>
            <source>我的父母</source>
            <translation>My parent</translation>
        </message>
        <message>
            <source>我的爱人</source>
            <translation>My spouse</translation>
        </message>
        <message>
            <source>别的亲友</source>
            <translation>Somebody else</translation>
        </message>
        <message>
            <source>只用来核对身份，屏幕不会显示完整号码。</source>
            <translation>Only to recognise you. The full number is never shown.</translation>
        </message>
        <message>
            <source>读到了，正在查找……</source>
            <translation>Card read, looking you up...</translation>
        </message>
        <message>
            <source>请把二维码对准扫码窗口</source>
            <translation>Hold the code in front of the scanner</translation>
        </message>
        <message>
            <source>正在等您放卡</source>
            <translation>Waiting for your card</translation>
        </message>
        <message>
            <source>小票上的号或证件号</source>
            <translation>Slip or ID number</translation>
        </message>
        <message>
            <source>接下来</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>放病人的证件，不是您的。</source>
            <translation>Place the patient's card, not yours.</translation>
        </message>
        <message>
            <source>病人没带证件，也能先挂号。</source>
            <translation>No card with you? You can register first.</translation>
        </message>
        <message>
            <source>手机号留您的，方便找到您。</source>
            <translation>Leave your own mobile number.</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::IdleOverlay</name>
        <message>
            <source>还在用吗？</source>
            <translation>Are you still there?</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1 秒&lt;/b&gt;后会清除您的信息，回到首页。</source>
            <translation>In &lt;b&gt;%1 seconds&lt;/b&gt; your details are cleared.</translation>
        </message>
        <message>
            <source>我还在，继续办</source>
            <translation>I&apos;m here, go on</translation>
        </message>
        <message>
            <source>不办了，清除信息</source>
            <translation>Stop and clear everything</translation>
        </message>
        <message>
            <source>选好的号离开后会马上放开。</source>
            <translation>When you leave, the time you chose is given back.</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::KioskFooter</name>
        <message>
            <source>返回</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>重新开始</source>
            <translation>Start again</translation>
        </message>
        <message>
            <source>呼叫帮助</source>
            <translation>Get help</translation>
        </message>
        <message>
            <source>再听一遍</source>
            <translation>Say again</translation>
        </message>
        <message>
            <source>标准字号</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>长辈模式</source>
            <translation>Large text</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::KioskHeader</name>
        <message>
            <source>离线</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>M月d日 dddd</source>
            <extracomment>A day without its year, QLocale&apos;s format; English: ddd d MMM</extracomment>
            <translation>ddd d MMM</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::NameChoices</name>
        <message>
            <source>空格</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>前面的字</source>
            <translation>Earlier characters</translation>
        </message>
        <message>
            <source>更多的字</source>
            <translation>More characters</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::QuestionsScreen</name>
        <message>
            <source>别的问题</source>
            <translation>Other questions</translation>
        </message>
        <message>
            <source>都不是，我要留言</source>
            <translation>None of these, write to us</translation>
        </message>
        <message>
            <source>您想问什么？</source>
            <translation>What would you like to know?</translation>
        </message>
        <message>
            <source>按一个问题，答案显示在上面。</source>
            <translation>Press a question and the answer appears here.</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::NeedsScreen</name>
        <message>
            <source>叫号时，怎样照顾您？</source>
            <translation>How may we help when we call you?</translation>
        </message>
        <message>
            <source>可以选几样，也可以不选。</source>
            <translation>Choose as many as you like, or none.</translation>
        </message>
        <message>
            <source>先认识您</source>
            <translation>Who you are</translation>
        </message>
        <message>
            <source>听不清</source>
            <translation>Hard of hearing</translation>
        </message>
        <message>
            <source>看不清</source>
            <translation>Poor sight</translation>
        </message>
        <message>
            <source>坐轮椅</source>
            <translation>Wheelchair</translation>
        </message>
        <message>
            <source>走得慢</source>
            <translation>Walks slowly</translation>
        </message>
        <message>
            <source>好了</source>
            <translation>Done</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::RegisterScreen</name>
        <message>
            <source>病人叫什么名字？</source>
            <translation>What is the patient&apos;s name?</translation>
        </message>
        <message>
            <source>您叫什么名字？</source>
            <translation>What is your name?</translation>
        </message>
        <message>
            <source>输入拼音，再点汉字。外文名直接输入。</source>
            <translation>Type pinyin and pick, or Latin letters.</translation>
        </message>
        <message>
            <source>输入拼音就行，窗口会帮您补上汉字。</source>
            <translation>Pinyin or Latin letters will do.</translation>
        </message>
        <message>
            <source>姓名</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>性别</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>请选一个。</source>
            <translation>Please choose one.</translation>
        </message>
        <message>
            <source>病人哪年哪月哪日出生？</source>
            <translation>When was the patient born?</translation>
        </message>
        <message>
            <source>您哪年哪月哪日出生？</source>
            <translation>When were you born?</translation>
        </message>
        <message>
            <source>例如 1986 年 5 月 14 日，请输入 19860514。</source>
            <translation>Year, month, day. For 14 May 1986 type 19860514.</translation>
        </message>
        <message>
            <source>出生日期，8 位</source>
            <translation>Birth date, 8 digits</translation>
        </message>
        <message>
            <source>您的手机号是多少？</source>
            <translation>Your mobile number?</translation>
        </message>
        <message>
            <source>叫不到您的时候打这个电话。可以不留。</source>
            <translation>We ring it when we can&apos;t find you. You need not leave one.</translation>
        </message>
        <message>
            <source>手机号，11 位</source>
            <translation>Mobile number, 11 digits</translation>
        </message>
        <message>
            <source>先认识您</source>
            <translation>Who you are</translation>
        </message>
        <message>
            <source>男</source>
            <translation>Male</translation>
        </message>
        <message>
            <source>女</source>
            <translation>Female</translation>
        </message>
        <message>
            <source>不想说</source>
            <translation>Rather not say</translation>
        </message>
        <message>
            <source>跳过</source>
            <translation>Skip</translation>
        </message>
        <message>
            <source>不留姓名</source>
            <translation>No name</translation>
        </message>
        <message>
            <source>继续</source>
            <translation>Continue</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::RouteScreen</name>
        <message>
            <source>下一步去哪</source>
            <translation>Where next</translation>
        </message>
        <message>
            <source>不走楼梯</source>
            <translation>No stairs</translation>
        </message>
        <message>
            <source>看步骤</source>
            <translation>Show steps</translation>
        </message>
        <message>
            <source>看地图</source>
            <translation>Show map</translation>
        </message>
        <message>
            <source>知道了</source>
            <translation>OK, thanks</translation>
        </message>
        <message>
            <source>&lt;b&gt;%1&lt;/b&gt;  %2</source>
            <comment>ticket number, wait</comment>
            <translation>&lt;b&gt;%1&lt;/b&gt;  %2</translation>
        </message>
        <message>
            <source>您在这里</source>
            <translation>You are here</translation>
        </message>
        <message>
            <source>%1，%2</source>
            <comment>step, place</comment>
            <translation>%1, %2</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::SlotScreen</name>
        <message>
            <source>改到什么时候？</source>
            <translation>Move to when?</translation>
        </message>
        <message>
            <source>什么时候看？</source>
            <translation>When?</translation>
        </message>
        <message>
            <source>选医生和时间</source>
            <translation>Choose doctor and time</translation>
        </message>
        <message>
            <source>诊查费</source>
            <translation>Fee</translation>
        </message>
        <message>
            <source>上
午</source>
            <translation>am</translation>
        </message>
        <message>
            <source>下
午</source>
            <translation>pm</translation>
        </message>
        <message>
            <source>请到人工窗口办。</source>
            <translation>Please go to the desk.</translation>
        </message>
        <message>
            <source>别的时间</source>
            <translation>Other times</translation>
        </message>
        <message>
            <source>%1 &lt;small&gt;%2&lt;/small&gt;</source>
            <comment>doctor, title</comment>
            <translation>%1 &lt;small&gt;%2&lt;/small&gt;</translation>
        </message>
        <message>
            <source>擅长：%1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>别的都没变，请再选一个。</source>
            <translation>Nothing else has changed. Please choose again.</translation>
        </message>
        <message>
            <source>最近的还有：%1</source>
            <translation>Nearest: %1</translation>
        </message>
        <message>
            <source>；</source>
            <translation>; </translation>
        </message>
        <message>
            <source>&lt;b&gt;%1&lt;/b&gt;  %2</source>
            <comment>fee, places left</comment>
            <translation>&lt;b&gt;%1&lt;/b&gt;  %2</translation>
        </message>
        <message>
            <source>请先选一个时间</source>
            <translation>Choose a time first</translation>
        </message>
        <message>
            <source>网络断了，现在不能改期</source>
            <translation>The network is down: no changes now</translation>
        </message>
        <message>
            <source>网络断了，还能约这些时间</source>
            <translation>The network is down: these times can still be booked</translation>
        </message>
        <message>
            <source>在这里约好，一样有效。</source>
            <translation>A booking made here is just as good.</translation>
        </message>
        <message>
            <source>网络断了，这一天不能预约</source>
            <translation>The network is down: no bookings for this day</translation>
        </message>
        <message>
            <source>请换一天、先取现场号，或到服务台办。</source>
            <translation>Choose another day, take a number for now, or go to the service desk.</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::SuccessScreen</name>
        <message>
            <source>给家人扫</source>
            <translation>For your family</translation>
        </message>
        <message>
            <source>扫码带走</source>
            <translation>Scan to keep</translation>
        </message>
        <message>
            <source>大约还要等</source>
            <translation>About this long</translation>
        </message>
        <message>
            <source>打印</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>打印小票</source>
            <translation>Print slip</translation>
        </message>
        <message>
            <source>看步骤</source>
            <translation>Show steps</translation>
        </message>
        <message>
            <source>看地图</source>
            <translation>Show map</translation>
        </message>
        <message>
            <source>办好了</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>办好了，结束</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>&lt;ink&gt;为什么排在这里？&lt;/ink&gt;</source>
            <translation>&lt;ink&gt;Why this place?&lt;/ink&gt;</translation>
        </message>
        <message>
            <source>%1，您是&lt;priority&gt;优先&lt;/priority&gt;</source>
            <translation>%1, you have &lt;priority&gt;priority&lt;/priority&gt;</translation>
        </message>
        <message>
            <source>打好了</source>
            <translation>Printed</translation>
        </message>
        <message>
            <source>您在这里</source>
            <translation>You are here</translation>
        </message>
        <message>
            <source>现在去 %1</source>
            <translation>Go to %1 now</translation>
        </message>
        <message>
            <source>扫码存日历</source>
            <translation>Scan for calendar</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::SurveyScreen</name>
        <message>
            <source>哪里做得好？可以不选，也可以多选</source>
            <translation>What was good? Choose any or none</translation>
        </message>
        <message>
            <source>哪里不好？可以不选，也可以多选</source>
            <translation>What was bad? Choose any or none</translation>
        </message>
        <message>
            <source>今天的服务，您满意吗？</source>
            <translation>How was our service today?</translation>
        </message>
        <message>
            <source>点一张脸就行。不记名，不影响看病。</source>
            <translation>Just tap a face. No name is kept, your care is not affected.</translation>
        </message>
        <message>
            <source>很不满意</source>
            <translation>Very bad</translation>
        </message>
        <message>
            <source>不满意</source>
            <translation>Bad</translation>
        </message>
        <message>
            <source>满意</source>
            <translation>Good</translation>
        </message>
        <message>
            <source>很满意</source>
            <translation>Very good</translation>
        </message>
        <message>
            <source>您选了：%1</source>
            <translation>You chose: %1</translation>
        </message>
        <message>
            <source>要投诉或留言？请按首页「咨询与意见」，24 小时内答复。</source>
            <translation>To write to us, press Ask or tell us on the first page. Answer in 24 hours.</translation>
        </message>
        <message>
            <source>跳过</source>
            <translation>Skip</translation>
        </message>
        <message>
            <source>提交</source>
            <translation>Send</translation>
        </message>
    </context>
    <context>
        <name>Kiosk::TypeNumberScreen</name>
        <message>
            <source>正在查找……</source>
            <translation>Looking you up...</translation>
        </message>
        <message>
            <source>继续</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>请输入号码</source>
            <translation>Please type your number</translation>
        </message>
        <message>
            <source>先认识您</source>
            <translation>Who you are</translation>
        </message>
        <message>
            <source>身份证</source>
            <translation>ID card</translation>
        </message>
        <message>
            <source>就诊卡</source>
            <translation>Hospital card</translation>
        </message>
        <message>
            <source>其他证件</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>身份证号，18 位</source>
            <translation>ID card number, 18 characters</translation>
        </message>
        <message>
            <source>就诊卡号，9 位</source>
            <translation>Hospital card number, 9 digits</translation>
        </message>
        <message>
            <source>护照、通行证或港澳台证件号</source>
            <translation>Passport, travel permit, or Hong Kong, Macao, Taiwan ID</translation>
        </message>
        <message>
            <source>小票上的号</source>
            <translation>Slip number</translation>
        </message>
        <message>
            <source>小票上的号，比如 A023</source>
            <translation>Number on your slip, such as A023</translation>
        </message>
    </context>
<context>
    <name>Kiosk::ProxyPhoneScreen</name>
        <message>
            <source>您的手机号是多少？</source>
            <translation>Your mobile number?</translation>
        </message>
        <message>
            <source>看病的人和您都会收到短信。不想留，直接按「好了」。</source>
            <translation>You and the patient both get messages. Or just press Done.</translation>
        </message>
        <message>
            <source>核对</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>帮忙约的人的手机号</source>
            <translation>Mobile number of the helper</translation>
        </message>
        <message>
            <source>好了</source>
            <translation>Done</translation>
        </message>
</context>
</TS>
