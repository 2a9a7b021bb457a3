<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Presentation::AffectedModel</name>
    <message>
        <source>今天 %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>%1-%2 %3</source>
        <translation>%1/%2 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>短信等发</source>
        <translation>Text waiting</translation>
    </message>
    <message>
        <source>短信已发</source>
        <translation>Text sent</translation>
    </message>
    <message>
        <source>没发出，要打电话</source>
        <translation>Not sent, please call</translation>
    </message>
    <message>
        <source>没有电话</source>
        <translation>No phone</translation>
    </message>
    <message>
        <source>已告知</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>换到 %1</source>
        <translation>Now in %1</translation>
    </message>
    <message>
        <source>近几天没有空号</source>
        <translation>No place in the next days</translation>
    </message>
    <message>
        <source>%1 %2，%3，建议 %4，%5</source>
        <translation>%1 %2, %3, proposed %4, %5</translation>
    </message>
    <message>
        <source>原来的时间</source>
        <translation>Booked for</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>看谁</source>
        <translation>With</translation>
    </message>
    <message>
        <source>建议改到</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>Presentation::AlarmPresenter</name>
    <message>
        <source>%1 等了 %2 分</source>
        <translation>%1 has waited %2 min</translation>
    </message>
    <message>
        <source>%1，急诊二级：马上叫分诊护士</source>
        <translation>%1, emergency II: call the triage nurse now</translation>
    </message>
    <message>
        <source>%1，急诊三级：请分诊护士去看</source>
        <translation>%1, emergency III: the triage nurse should look</translation>
    </message>
    <message>
        <source>%1，太久了：报告主管</source>
        <translation>%1, too long: tell the supervisor</translation>
    </message>
    <message>
        <source>%1：请护士去看看</source>
        <translation>%1: a nurse should look</translation>
    </message>
    <message>
        <source>%1。%2。</source>
        <translation>%1. %2.</translation>
    </message>
</context>
<context>
    <name>Presentation::BoardPresenter</name>
    <message>
        <source>正在等医院的资料</source>
        <translation>Waiting for the hospital&apos;s data</translation>
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
        <translation>Emergencies, then priority groups. Missed a call? Ask a nurse.</translation>
    </message>
    <message>
        <source>请 %1 号，到%2</source>
        <translation>Number %1, please go to %2</translation>
    </message>
    <message>
        <source>当时叫过</source>
        <translation>Called before</translation>
    </message>
    <message>
        <source>刚才叫过</source>
        <translation>Called a moment ago</translation>
    </message>
    <message>
        <source>已过号</source>
        <translation>missed</translation>
    </message>
    <message>
        <source>后面第 %1–%2 位</source>
        <translation>Then places %1–%2</translation>
    </message>
    <message>
        <source>这块屏已登记为停用，内容可能不全。请听广播，或问护士台。</source>
        <translation>This board is registered as out of use and may not show everything. Listen to the calls, or ask the nurses.</translation>
    </message>
    <message>
        <source>这块屏的时钟不准，时间请看大厅的钟。</source>
        <translation>This board&apos;s clock is wrong. For the time, look at the clock in the hall.</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>现在取号，还不知道要等多久</source>
        <translation>Wait now: not known yet</translation>
    </message>
    <message>
        <source>现在取号，很快就到</source>
        <translation>Wait now: a few minutes</translation>
    </message>
    <message>
        <source>现在取号约等 %1 分钟</source>
        <translation>Wait now: about %1 min</translation>
    </message>
    <message>
        <source>现在取号约等 %1 分钟，多数 %2 分钟内</source>
        <comment>half, four in five</comment>
        <translation>Wait now: about %1 min, likely within %2</translation>
    </message>
</context>
<context>
    <name>Presentation::BookingGrid</name>
    <message>
        <source>已过</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>满</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>余 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>%1 %2，%3，已为他约好</source>
        <translation>%1 %2, %3, booked for this person</translation>
    </message>
    <message>
        <source>%1 %2，%3</source>
        <translation>%1 %2, %3</translation>
    </message>
</context>
<context>
    <name>Presentation::BookingPresenter</name>
    <message>
        <source>先在表里选一个时间。</source>
        <translation>First choose a time in the grid.</translation>
    </message>
    <message>
        <source>这个时间不能约。</source>
        <translation>This time can&apos;t be booked.</translation>
    </message>
    <message>
        <source>加号要写原因。</source>
        <translation>Overbooking needs a reason.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 已改到 %2。</source>
        <translation>%1 moved to %2.</translation>
    </message>
    <message>
        <source>%1 约好了：%2。</source>
        <translation>%1 is booked: %2.</translation>
    </message>
    <message>
        <source>这个时间刚刚被别人约走了，填好的内容还在。</source>
        <translation>Somebody else has just taken this time; your entries are kept. </translation>
    </message>
    <message>
        <source>这个时间刚刚过了。</source>
        <translation>This time has just passed. </translation>
    </message>
    <message>
        <source>医生这个时间停诊了。</source>
        <translation>The doctor is away then. </translation>
    </message>
    <message>
        <source>他这一天已经约了这位医生，不用再约；要换时间请用「改时间」。</source>
        <translation>Already booked with this doctor that day; to change the time, use Move.</translation>
    </message>
    <message>
        <source>原来的时间已经过了或已签到，不能再改。</source>
        <translation>The old time has passed or was checked in; it can&apos;t be moved.</translation>
    </message>
    <message>
        <source>这一天没有别的号，请看别的日子。</source>
        <translation>Nothing else that day; please try another.</translation>
    </message>
    <message>
        <source>最近还有：%1。</source>
        <translation>Nearest: %1.</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>他没有约这个时间，没有可取消的。</source>
        <translation>This person has no booking at this time.</translation>
    </message>
    <message>
        <source>取消要写原因。</source>
        <translation>Cancelling needs a reason.</translation>
    </message>
    <message>
        <source>%1 的预约取消了。</source>
        <translation>The booking of %1 is cancelled.</translation>
    </message>
    <message>
        <source>先选他约好的时间，再按 M。</source>
        <translation>First choose the booked time, then press M.</translation>
    </message>
    <message>
        <source>这一天这个科不开诊。</source>
        <translation>This department is closed that day. </translation>
    </message>
    <message>
        <source>这一天没有号了。</source>
        <translation>Nothing is left that day. </translation>
    </message>
    <message>
        <source>最近有号的是%1日。</source>
        <translation>The next free day is %1.</translation>
    </message>
    <message>
        <source>没有档案</source>
        <translation>No file</translation>
    </message>
    <message>
        <source>%1（%2代约）</source>
        <translation>%1 (booked by %2)</translation>
    </message>
    <message>
        <source>%1，加号</source>
        <translation>%1, overbooked</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>已约 %1，共 %2</source>
        <translation>%1 of %2 taken</translation>
    </message>
    <message>
        <source>停诊</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已过</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>超了</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>满</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>余 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>不留了</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>先留 5 分钟</source>
        <translation>Hold for 5 min</translation>
    </message>
    <message>
        <source>改到 %1</source>
        <translation>Move to %1</translation>
    </message>
    <message>
        <source>约 %1</source>
        <translation>Book %1</translation>
    </message>
    <message>
        <source>已经替他留到 %1，别人约不走。</source>
        <translation>Held until %1; nobody else can take it.</translation>
    </message>
    <message>
        <source>选一个新的时间，按 Enter 改过去。</source>
        <translation>Choose a new time and press Enter.</translation>
    </message>
    <message>
        <source>他已经约了这个时间。按 M 改时间，按 Del 取消。</source>
        <translation>Booked for this person. M moves it, Del cancels it.</translation>
    </message>
    <message>
        <source>这个时间约满了。</source>
        <translation>This time is full. </translation>
    </message>
    <message>
        <source>这个时间已经过了。</source>
        <translation>This time is past. </translation>
    </message>
    <message>
        <source>医生这个时间不看诊。</source>
        <translation>The doctor is away then. </translation>
    </message>
    <message>
        <source>最近还有：</source>
        <translation>Nearest:</translation>
    </message>
    <message>
        <source>先按 Ctrl K 找到要约的人。</source>
        <translation>First find the person with Ctrl K.</translation>
    </message>
    <message>
        <source>%1 更快，等 %2；%3 要等 %4。</source>
        <translation>%1 is quicker: %2; %3: %4.</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>剩下的号还没有放出来。</source>
        <translation>The remaining places are not open yet.</translation>
    </message>
    <message>
        <source>他已经在候补名单上。</source>
        <translation>They are on the waiting list already.</translation>
    </message>
    <message>
        <source>留给他的时间过了，号已经给了下一位。</source>
        <translation>The offer has run out; the place went to the next person.</translation>
    </message>
    <message>
        <source>这个时间已经加过号，不能再加。</source>
        <translation>This time already has one extra place; no more can be added.</translation>
    </message>
    <message>
        <source>每段出诊的最后两个半小时不加号，免得拖班。</source>
        <translation>The last two half hours of a session get no extra places, so that it ends on time.</translation>
    </message>
    <message>
        <source>这个时间约的人多半会来，不能加号。</source>
        <translation>Most people booked then will come, so no extra place can be added.</translation>
    </message>
    <message>
        <source>他同时约的号已经有 %1 个，先取消不用的。</source>
        <translation>They have %1 bookings already. Cancel one that is not needed first.</translation>
    </message>
    <message>
        <source>他这一天已经约了 %1 个号。</source>
        <translation>They have %1 bookings on this day already.</translation>
    </message>
    <message>
        <source>要候补的号：%1 %2</source>
        <translation>Take the offered place: %1 %2</translation>
    </message>
    <message>
        <source>不候补了</source>
        <translation>Leave the waiting list</translation>
    </message>
    <message>
        <source>排候补，有号通知</source>
        <translation>Join the waiting list</translation>
    </message>
    <message>
        <source>%1 排上候补了，有号会发短信，半小时内要回复。</source>
        <translation>%1 is on the waiting list. A text tells of a place; it must be answered within half an hour.</translation>
    </message>
    <message>
        <source>%1 候补的号约好了。</source>
        <translation>%1 has the offered place now.</translation>
    </message>
    <message>
        <source>%1 不再候补。</source>
        <translation>%1 is off the waiting list.</translation>
    </message>
    <message>
        <source>看%1 %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>请带身份证或医保卡，提前 15 分钟到。</source>
        <translation>Please bring your ID or insurance card and come 15 minutes early.</translation>
    </message>
    <message>
        <source>日历文件没有存上，请检查磁盘。</source>
        <translation>The calendar file could not be saved. Please check the disk.</translation>
    </message>
    <message>
        <source>日历文件存在 %1。</source>
        <translation>The calendar file is at %1.</translation>
    </message>
    <message>
        <source>未放号</source>
        <translation>Not open yet</translation>
    </message>
    <message>
        <source>读给他听：
原来 %1
改到 %2
他说对，再按 Enter。</source>
        <translation>Read it to them:
Now %1
New %2
If they agree, press Enter again.</translation>
    </message>
    <message>
        <source>%1月%2日 %3 %4–%5，%6，%7</source>
        <comment>month, day, weekday, from, to, doctor, room</comment>
        <translation>%1/%2 %3 %4–%5, %6, %7</translation>
    </message>
    <message>
        <source>读过了，改到 %1</source>
        <translation>Agreed, move to %1</translation>
    </message>
    <message>
        <source>写一下代约的人是他的什么人，比如女儿。</source>
        <translation>Write who books for them, such as daughter.</translation>
    </message>
    <message>
        <source>代约人的电话不对，请再问一遍；没有就留空。</source>
        <translation>That telephone number is not right. Ask again, or leave it empty.</translation>
    </message>
    <message>
        <source>后面连着没有 %1 分钟，选短一点或者换个时间。</source>
        <translation>There are not %1 minutes in a row here. Choose a shorter visit or another time.</translation>
    </message>
    <message>
        <source>%1 那半小时没有号了，不够 %2 分钟。</source>
        <translation>The half hour at %1 is full, so there are not %2 minutes.</translation>
    </message>
    <message>
        <source>改成 %1</source>
        <translation>Change to %1</translation>
    </message>
    <message>
        <source>%1 的预约现在是 %2。</source>
        <translation>%1's booking is now %2.</translation>
    </message>
    <message>
        <source>后面连着的时间不够，选短一点或者换个时间。</source>
        <translation>There is not enough time in a row here. Choose a shorter visit or another time.</translation>
    </message>
    <message>
        <source>连不上服务器。半小时的号现在能约，更长的要等连上再约。</source>
        <translation>No connection to the server. Half an hour can be booked now, a longer visit once it is back.</translation>
    </message>
</context>
<context>
    <name>Presentation::BookingsPresenter</name>
    <message>
        <source>%1 %2</source>
        <comment>day, time span</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>，</source>
        <comment>between department, doctor and room</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>已经取消，位置让给别人了。</source>
        <translation>Cancelled. The place goes to someone else.</translation>
    </message>
    <message>
        <source>候补有号：%1 %2</source>
        <comment>day, time span</comment>
        <translation>For you: %1 %2</translation>
    </message>
    <message>
        <source>请在 %1 前确认，过时给下一位。</source>
        <translation>Yours until %1, then the next person's.</translation>
    </message>
    <message>
        <source>候补中：%1</source>
        <translation>Waiting list: %1</translation>
    </message>
    <message>
        <source>有号会通知您。</source>
        <translation>We will tell you when there is a place.</translation>
    </message>
    <message>
        <source>约好了，到时候来取号就行。</source>
        <translation>Booked. Just check in when you come.</translation>
    </message>
    <message>
        <source>好的，不再候补。</source>
        <translation>You are off the waiting list.</translation>
    </message>
</context>
<context>
    <name>Presentation::ComplaintWords</name>
    <message>
        <source>投诉</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>表扬</source>
        <translation>Praise</translation>
    </message>
    <message>
        <source>询问</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Minor</translation>
    </message>
    <message>
        <source>复杂</source>
        <translation>Complex</translation>
    </message>
    <message>
        <source>重大</source>
        <translation>Major</translation>
    </message>
    <message>
        <source>前台</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>意见簿</source>
        <translation>Visitors&apos; book</translation>
    </message>
    <message>
        <source>自助机</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>网上</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Not satisfied</translation>
    </message>
    <message>
        <source>联系不上</source>
        <translation>Not reached</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>答复超时</source>
        <translation>Answer overdue</translation>
    </message>
    <message>
        <source>办结超时</source>
        <translation>Closing overdue</translation>
    </message>
    <message>
        <source>等回访</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>等受理</source>
        <translation>Needs an owner</translation>
    </message>
    <message>
        <source>等答复</source>
        <translation>Needs an answer</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>%1，晚了</source>
        <translation>%1 late</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 小时 %2 分</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>超 %1</source>
        <translation>%1 over</translation>
    </message>
    <message>
        <source>剩 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>已办</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>不限时</source>
        <translation>No limit</translation>
    </message>
</context>
<context>
    <name>Presentation::ComplaintsModel</name>
    <message>
        <source>编号</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>24 小时内答复</source>
        <translation>Answer in 24 h</translation>
    </message>
    <message>
        <source>48 小时内办结</source>
        <translation>Close in 48 h</translation>
    </message>
    <message>
        <source>谁在办</source>
        <translation>Owner</translation>
    </message>
</context>
<context>
    <name>Presentation::ComplaintsPresenter</name>
    <message>
        <source>先答复，再办结。</source>
        <translation>Answer first, then close.</translation>
    </message>
    <message>
        <source>把他说的话写下来，一句也行。</source>
        <translation>Write down what was said; one sentence will do.</translation>
    </message>
    <message>
        <source>记下了，编号 %1。没留电话：请把编号写给他，凭编号能查到答复。</source>
        <translation>Noted as %1. No phone: please write the code down for the person, it leads to the answer.</translation>
    </message>
    <message>
        <source>记下了，编号 %1。24 小时内答复。</source>
        <translation>Noted as %1. To be answered within 24 hours.</translation>
    </message>
    <message>
        <source>%1 说到疼痛、摔倒或动手：先请人过去，再办手续。</source>
        <translation>%1 speaks of pain, a fall or violence: send somebody first.</translation>
    </message>
    <message>
        <source>写上谁来办，要一个名字。</source>
        <translation>Name the person who takes care of it.</translation>
    </message>
    <message>
        <source>%1 由 %2 来办。</source>
        <translation>%2 takes care of %1.</translation>
    </message>
    <message>
        <source>答复还是空的。</source>
        <translation>The answer is still empty.</translation>
    </message>
    <message>
        <source>%1 的答复记下了。回访后请办结。</source>
        <translation>The answer to %1 is noted. Close it after the call back.</translation>
    </message>
    <message>
        <source>%1 办结了。</source>
        <translation>%1 is closed.</translation>
    </message>
    <message>
        <source>%1 说到疼痛、摔倒或动手，请马上去人：先看意见 %1。</source>
        <translation>%1 speaks of pain, a fall or violence: send somebody now and see %1.</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>马上去人</source>
        <translation>Send somebody</translation>
    </message>
    <message>
        <source>，不记名，凭编号查</source>
        <translation>, anonymous, by its code</translation>
    </message>
    <message>
        <source>，留了电话</source>
        <translation>, left a phone</translation>
    </message>
    <message>
        <source>30 天办结率 %1%，目标 98%</source>
        <translation>Closed in time, 30 days: %1%, goal 98%</translation>
    </message>
    <message>
        <source>30 天办结率还不知道</source>
        <translation>Closed in time, 30 days: not known yet</translation>
    </message>
    <message>
        <source>24 小时答复 %1%</source>
        <translation>Answered in 24 h: %1%</translation>
    </message>
    <message>
        <source>达标</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>没达标</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>致歉</source>
        <translation>Sorry</translation>
    </message>
    <message>
        <source>说明原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>怎么改</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>怎么联系</source>
        <translation>Contact</translation>
    </message>
</context>
<context>
    <name>Presentation::ConfirmPresenter</name>
    <message>
        <source>费用由收费处告诉您</source>
        <translation>The cashier will tell you the fee</translation>
    </message>
    <message>
        <source>诊查费，医保付多少在收费处算</source>
        <translation>Consultation fee; the cashier works out your insurance share</translation>
    </message>
    <message>
        <source>诊查费，看医生前在收费处付</source>
        <translation>Consultation fee; pay at the cashier before seeing the doctor</translation>
    </message>
    <message>
        <source>看病以前，都能在本机改期或退号。</source>
        <translation>You can move or cancel it here until your visit.</translation>
    </message>
    <message>
        <source>叫到号以前，都能到服务台退号。</source>
        <translation>You can give it back at the desk until you are called.</translation>
    </message>
    <message>
        <source>看病的人</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>普通号，不指定医生</source>
        <translation>Any doctor</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>现在，现场号</source>
        <translation>Now, walk-in</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <comment>doctor, title</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time span</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>建议请家人陪您一起来。</source>
        <translation>We suggest you bring a family member.</translation>
    </message>
    <message>
        <source>正在确认，请稍等</source>
        <translation>Being confirmed, please wait</translation>
    </message>
    <message>
        <source>确认预约</source>
        <translation>Confirm booking</translation>
    </message>
    <message>
        <source>确认预约，诊查费 %1</source>
        <translation>Confirm booking, fee %1</translation>
    </message>
    <message>
        <source>确认挂号</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>确认挂号，诊查费 %1</source>
        <translation>Confirm, fee %1</translation>
    </message>
    <message>
        <source>改成这样，对吗？</source>
        <translation>Change it like this?</translation>
    </message>
    <message>
        <source>这样办，对吗？</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>诊查费变了，原来是 %1</source>
        <translation>The fee is different; it was %1</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>改到</source>
        <translation>New</translation>
    </message>
    <message>
        <source>，</source>
        <comment>between doctor and room</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>对，改过去</source>
        <translation>Yes, change it</translation>
    </message>
    <message>
        <source>也通知您</source>
        <translation>Tell you too</translation>
    </message>
    <message>
        <source>没有填手机</source>
        <translation>No mobile number</translation>
    </message>
</context>
<context>
    <name>Presentation::DayEndPresenter</name>
    <message>
        <source>在看</source>
        <translation>Inside</translation>
    </message>
    <message>
        <source>已叫</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>候诊</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>等结果</source>
        <translation>Awaiting result</translation>
    </message>
    <message>
        <source>暂时离开</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>带到 %1 月 %2 日</source>
        <translation>To %1/%2</translation>
    </message>
    <message>
        <source>不动</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>%1：候诊 %2 · 已叫 %3 · 在看 %4 · 离开、过号和等结果 %5</source>
        <translation>%1: waiting %2 · called %3 · inside %4 · away, missed or awaiting %5</translation>
    </message>
    <message>
        <source>关闭 %1 个，带到下一天 %2 个</source>
        <translation>Close %1, carry over %2</translation>
    </message>
    <message>
        <source>没有选要收的号。</source>
        <translation>No number is chosen to be ended.</translation>
    </message>
    <message>
        <source>关闭了 %1 个号，%2 个带到下一天。</source>
        <translation>%1 numbers closed, %2 carried over to the next day.</translation>
    </message>
    <message>
        <source>%1%2 刚才有人动过，没有收，请再看一下。</source>
        <comment>done, numbers</comment>
        <translation>%1 %2 were touched just now and left alone; please look again.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>撤销了，%1 个号和收之前一样。</source>
        <translation>Taken back: %1 numbers are as they were.</translation>
    </message>
    <message>
        <source>%1 个号恢复了；%2 个之后有人动过，没有恢复。</source>
        <translation>%1 numbers are back; %2 were touched since and stay.</translation>
    </message>
    <message>
        <source>只收了 %1 个号，后面的没有收：%2</source>
        <translation>Only %1 numbers were ended, not those behind them: %2</translation>
    </message>
    <message>
        <source>%1 · 其中 %2 个在等确认</source>
        <translation>%1 · %2 of them being confirmed</translation>
    </message>
    <message>
        <source>刚才的 %1 个号还在等确认，连上后再收。</source>
        <translation>The %1 numbers of just now are still being confirmed. End the others once the line is back.</translation>
    </message>
    <message>
        <source>网络断了：已收 %1 个号；另外 %2 个收了没有还不知道，连上就会收，到时在这里说。</source>
        <translation>The line broke: %1 numbers are ended. Whether %2 more are is not known yet; they will be as soon as the line is back, and it will be said here.</translation>
    </message>
    <message>
        <source>%1还有 %2 个没有收。</source>
        <comment>unknown</comment>
        <translation>%1 %2 others are not ended.</translation>
    </message>
    <message>
        <source>连上了。这次一共关闭了 %1 个号，%2 个带到下一天。</source>
        <translation>The line is back. In all, %1 numbers were closed and %2 carried over to the next day.</translation>
    </message>
    <message>
        <source>%1另有 %2 个没有收，请再看一下。</source>
        <comment>done</comment>
        <translation>%1 %2 more were left alone; please look again.</translation>
    </message>
</context>
<context>
    <name>Presentation::DepartmentPresenter</name>
    <message>
        <source>今天停诊</source>
        <translation>Closed today</translation>
    </message>
    <message>
        <source>今天已满</source>
        <translation>Full today</translation>
    </message>
    <message>
        <source>余 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>现场号</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <comment>places left, people waiting</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n 人在等</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>%1，请到前台</source>
        <translation>%1, please ask the front desk</translation>
    </message>
    <message>
        <source>%1，%2有号</source>
        <translation>%1, places on %2</translation>
    </message>
    <message>
        <source>约满了，可排候补</source>
        <translation>Full, waiting list open</translation>
    </message>
    <message>
        <source>约满，有现场号</source>
        <translation>Full, walk-in open</translation>
    </message>
</context>
<context>
    <name>Presentation::DeskAccount</name>
    <message>
        <source>前台</source>
        <translation>Front desk</translation>
    </message>
    <message>
        <source>护士</source>
        <translation>Nurse</translation>
    </message>
    <message>
        <source>医生</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>主管</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>没有人登录</source>
        <translation>Nobody is signed in</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1，离线登录</source>
        <translation>%1, signed in offline</translation>
    </message>
    <message>
        <source>换一个自己的密码</source>
        <translation>Choose a password of your own</translation>
    </message>
    <message>
        <source>已锁定</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>登录前台</source>
        <translation>Sign in to the desk</translation>
    </message>
    <message>
        <source>至少 %1 个字，不必有数字和符号。几个不相干的词连起来，好记也难猜。</source>
        <translation>At least %1 characters; digits and signs are not needed. A few unrelated words are easy to remember and hard to guess.</translation>
    </message>
    <message>
        <source>医院还没有要求登录。要开始，请管理员在服务器上运行 daoyictl staff add。</source>
        <translation>The hospital does not ask for a sign-in yet. To begin, an administrator runs daoyictl staff add on the server.</translation>
    </message>
    <message>
        <source>网络断了。三天内在这台机器登录过的人可以离线登录，能挂号、签到，不能叫号和改期。</source>
        <translation>The network is down. Whoever signed in here within three days may sign in offline: registering and check-in work, calling and moving bookings do not.</translation>
    </message>
    <message>
        <source>没填完的都还在，登录后接着办。</source>
        <translation>What you were filling in is kept. Sign in to go on.</translation>
    </message>
    <message>
        <source>写上账号和密码。</source>
        <translation>Enter account and password.</translation>
    </message>
    <message>
        <source>两次写的不一样，再写一遍。</source>
        <translation>The two are not the same. Enter it once more.</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>账号或密码不对。</source>
        <translation>Account or password is wrong.</translation>
    </message>
    <message>
        <source>错的次数太多，%1后再试，或请管理员解锁。</source>
        <translation>Too many wrong tries. Try again in %1, or ask an administrator to unlock.</translation>
    </message>
    <message>
        <source>这个账号已停用，请找管理员。</source>
        <translation>This account is disabled. Ask an administrator.</translation>
    </message>
    <message>
        <source>网络断了，这台机器三天内没见过这个账号。请去别的窗口，或等网络恢复。</source>
        <translation>The network is down and this account was not seen here within three days. Use another desk, or wait for the network.</translation>
    </message>
    <message>
        <source>网络断了，现在不能换密码。</source>
        <translation>The network is down: the password cannot be changed now.</translation>
    </message>
    <message>
        <source>太短了，至少 %1 个字。</source>
        <translation>Too short: at least %1 characters.</translation>
    </message>
    <message>
        <source>太长了，最多 %1 个字。</source>
        <translation>Too long: at most %1 characters.</translation>
    </message>
    <message>
        <source>密码不能和账号一样。</source>
        <translation>The password must not be the account&apos;s name.</translation>
    </message>
    <message>
        <source>和原来的一样，换一个。</source>
        <translation>That is the old one. Choose another.</translation>
    </message>
    <message>
        <source>现在登录不了，过一会儿再试（%1）。</source>
        <translation>Signing in does not work now. Try again in a moment (%1).</translation>
    </message>
    <message>
        <source>网络恢复了。按 Ctrl+L 锁定再登录一次，就能叫号和改期。</source>
        <translation>The network is back. Press Ctrl+L and sign in again to call and move bookings.</translation>
    </message>
</context>
<context>
    <name>Presentation::DeskDirectory</name>
    <message>
        <source>%1 楼 %2</source>
        <translation>Floor %1, %2</translation>
    </message>
</context>
<context>
    <name>Presentation::DeskInformation</name>
    <message>
        <source>，</source>
        <comment>between name, address and telephone</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>今天不出诊</source>
        <translation>Not here today</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <comment>room, fee</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Presentation::DeskNotices</name>
    <message>
        <source>半小时</source>
        <translation>Half an hour</translation>
    </message>
    <message>
        <source>1 小时</source>
        <translation>1 hour</translation>
    </message>
    <message>
        <source>2 小时</source>
        <translation>2 hours</translation>
    </message>
    <message>
        <source>4 小时</source>
        <translation>4 hours</translation>
    </message>
    <message>
        <source>今天下班前</source>
        <translation>Until this evening</translation>
    </message>
    <message>
        <source>全院</source>
        <translation>The whole hospital</translation>
    </message>
    <message>
        <source>到 %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>记下了。现在离线，连上后大屏才会显示。</source>
        <translation>Noted. We are offline: the boards show it once we are connected again.</translation>
    </message>
    <message>
        <source>大屏上会显示到 %1，可以提前收回。</source>
        <translation>The boards show it until %1; you can take it back before.</translation>
    </message>
    <message>
        <source>写一句要告诉候诊区的话。</source>
        <translation>Write one sentence for the waiting area.</translation>
    </message>
    <message>
        <source>大屏一行放不下：中文最多 %1 字，英文最多 %2 个字母。</source>
        <translation>It does not fit on one line of a board: at most %1 Chinese characters, %2 in English.</translation>
    </message>
    <message>
        <source>收回了，大屏上不再显示。</source>
        <translation>Taken back; the boards no longer show it.</translation>
    </message>
</context>
<context>
    <name>Presentation::DeskPatient</name>
    <message>
        <source>，</source>
        <comment>between parts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>连上后自动编号</source>
        <translation>Given once connected</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>没有登记</source>
        <translation>Not on file</translation>
    </message>
    <message>
        <source>第一次来</source>
        <translation>First visit</translation>
    </message>
    <message>
        <source>资料待核实</source>
        <translation>Not verified yet</translation>
    </message>
    <message>
        <source>签到后按预约时段 %1 排队。</source>
        <translation>After check-in, queues for the booked time %1.</translation>
    </message>
    <message>
        <source>正在叫 &lt;b&gt;%1&lt;/b&gt;，请到%2。</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; is being called to %2.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; 在%2看诊。</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; is with the doctor, %2.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; 叫过没应。在「队列」的「过号」里按「回队」。</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; missed the call. Press &quot;Back in queue&quot; under Queue, Missed.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; 挂起。回来后在「队列」的「挂起」里按「回队」。</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; is set aside. On return press &quot;Back in queue&quot; under Queue, Set aside.</translation>
    </message>
    <message>
        <source>号 &lt;b&gt;%1&lt;/b&gt;，%2。</source>
        <translation>Number &lt;b&gt;%1&lt;/b&gt;, %2.</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>取回诊号</source>
        <translation>Return number</translation>
    </message>
    <message>
        <source>%1办好了</source>
        <comment>a step</comment>
        <translation>%1 done</translation>
    </message>
    <message>
        <source>%1 的号是 %2，请到%3等候。</source>
        <translation>%1 has number %2; please wait at %3.</translation>
    </message>
    <message>
        <source>下一步：%1，%2。</source>
        <comment>step, place</comment>
        <translation>Next: %1, %2.</translation>
    </message>
    <message>
        <source>今天都办完了，可以回家了。</source>
        <translation>All done for today; home now.</translation>
    </message>
    <message>
        <source>备注存好了，所有前台都看得到。</source>
        <translation>Note saved for all desks.</translation>
    </message>
    <message>
        <source>%1 的小票打好了。</source>
        <translation>The slip of %1 is printed.</translation>
    </message>
    <message>
        <source>号 %1</source>
        <comment>ticket</comment>
        <translation>number %1</translation>
    </message>
    <message>
        <source>%1 作废了，请把小票收回来。</source>
        <translation>%1 is void; please take the slip back.</translation>
    </message>
    <message>
        <source>%1 作废了，请把小票收回来；他的预约还在。</source>
        <translation>%1 is void; please take the slip back. The booking still stands.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; 等检查结果，结果好了自动排回原来的医生。</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; waits for results and goes back to the same doctor when they are there.</translation>
    </message>
    <message>
        <source>%1 的证件看过了，资料已核实。</source>
        <translation>%1's document was seen, the file is verified.</translation>
    </message>
    <message>
        <source>读音请用拼音字母写，例如 shàn xióng xìn。</source>
        <translation>Write the reading in Latin letters, such as shàn xióng xìn.</translation>
    </message>
    <message>
        <source>记下了：%1 读作 %2，叫号时照着读。</source>
        <translation>Kept: %1 is read %2, and will be called so.</translation>
    </message>
</context>
<context>
    <name>Presentation::DeskRegister</name>
    <message>
        <source>例如 1958-03-22；只知道年份就写 1958</source>
        <translation>For example 1958-03-22; just 1958 if only the year is known</translation>
    </message>
    <message>
        <source>%1，由证件号算出</source>
        <translation>%1, from the document number</translation>
    </message>
    <message>
        <source>还差 %1 位；也可以直接刷卡</source>
        <translation>%1 digits to go; or read the card</translation>
    </message>
    <message>
        <source>没有证件也可以登记，以后补</source>
        <translation>Works without a document; add it later</translation>
    </message>
    <message>
        <source>请填证件号；没有证件就选「没有」</source>
        <translation>Enter the number, or choose &quot;None&quot;</translation>
    </message>
    <message>
        <source>位数不对，身份证号应为 18 位</source>
        <translation>Wrong length: an ID number has 18 characters</translation>
    </message>
    <message>
        <source>位数不对，请对照证件再看一遍</source>
        <translation>Wrong length; compare with the document</translation>
    </message>
    <message>
        <source>最后一位对不上，可能有一位打错，请对照证件</source>
        <translation>The last digit does not fit; compare with the document</translation>
    </message>
    <message>
        <source>有不该出现的字，请对照证件</source>
        <translation>A character does not belong; compare with the document</translation>
    </message>
    <message>
        <source>号码里的出生日期不对，请对照证件</source>
        <translation>The birth date in the number is wrong; compare with the document</translation>
    </message>
    <message>
        <source>这个号码不能用，请对照证件</source>
        <translation>This number cannot be used; compare with the document</translation>
    </message>
    <message>
        <source>请填姓名</source>
        <translation>Enter the name</translation>
    </message>
    <message>
        <source>太长了：有 %1 个字，最多 %2 个</source>
        <translation>Too long: %1 characters, at most %2</translation>
    </message>
    <message>
        <source>里面有看不见的特殊字符，请删掉重打</source>
        <translation>It holds invisible characters; delete and type again</translation>
    </message>
    <message>
        <source>请填出生日期；只知道年份就写年份</source>
        <translation>Enter the date of birth, or the year alone</translation>
    </message>
    <message>
        <source>这一天还没到，请检查</source>
        <translation>That day has not come yet; check it</translation>
    </message>
    <message>
        <source>写成 1958-03-22 这样</source>
        <translation>Write it like 1958-03-22</translation>
    </message>
    <message>
        <source>少 %1 位，手机号应为 11 位</source>
        <translation>%1 short: a mobile number has 11 digits</translation>
    </message>
    <message>
        <source>多 %1 位，手机号应为 11 位</source>
        <translation>%1 too many: a mobile number has 11 digits</translation>
    </message>
    <message>
        <source>电话号码不对，请检查</source>
        <translation>The phone number is wrong; check it</translation>
    </message>
    <message>
        <source>太长了，最多 %1 个字</source>
        <translation>Too long, at most %1 characters</translation>
    </message>
    <message>
        <source>同名同生日，是另一个人</source>
        <translation>Another person of that name and birthday</translation>
    </message>
    <message>
        <source>双胞胎</source>
        <translation>Twins</translation>
    </message>
    <message>
        <source>家人共用电话</source>
        <translation>Family sharing a phone</translation>
    </message>
    <message>
        <source>旧档案有误，先看病</source>
        <translation>Old file is wrong, treat first</translation>
    </message>
    <message>
        <source>还没存：先改红框里的一项。</source>
        <translation>Not saved: correct the field in red first.</translation>
    </message>
    <message>
        <source>有很像的档案。是他就打开那一份；真要新建，在右边选一个原因。</source>
        <translation>A very similar file exists. Open it if it is the same person; otherwise choose a reason at the right.</translation>
    </message>
    <message>
        <source>还没存：先当面说明隐私告知，本人同意后勾上。</source>
        <translation>Not saved: explain the privacy notice and tick it once agreed.</translation>
    </message>
    <message>
        <source>另建档案：%1</source>
        <translation>Separate file: %1</translation>
    </message>
    <message>
        <source>%1 的档案建好了。</source>
        <translation>The file of %1 is open.</translation>
    </message>
    <message>
        <source>%1 的档案建好了，%2的号是 %3，请到%4等候。</source>
        <translation>The file of %1 is open; %2, number %3; please wait at %4.</translation>
    </message>
    <message>
        <source>先选挂哪个科。</source>
        <translation>Choose the department first.</translation>
    </message>
    <message>
        <source>证件号上是 %1</source>
        <translation>The ID says %1</translation>
    </message>
</context>
<context>
    <name>Presentation::DeskSearch</name>
    <message>
        <source>%1，尾号 %2</source>
        <translation>%1, phone ends %2</translation>
    </message>
    <message>
        <source>没有找到「%1」。换一种查法，或按 Ctrl N 登记。</source>
        <translation>Nothing found for &quot;%1&quot;. Try another way, or Ctrl N to register.</translation>
    </message>
</context>
<context>
    <name>Presentation::DeskSlip</name>
    <message>
        <source>%1，%2</source>
        <comment>department, room</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <comment>step, place</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>还要等：%1，前面 %2 人</source>
        <translation>wait: %1, %2 ahead</translation>
    </message>
    <message>
        <source>在自助机上扫一扫，看下一步去哪</source>
        <translation>Scan at a kiosk to see where to go next</translation>
    </message>
</context>
<context>
    <name>Presentation::DeskStatus</name>
    <message>
        <source>又连上了，一切照常。</source>
        <translation>Connected again, everything works.</translation>
    </message>
    <message>
        <source>服务器不接受这台电脑，请叫维护人员</source>
        <translation>The server refuses this computer; call support</translation>
    </message>
    <message>
        <source>已同步 %1</source>
        <translation>Synced %1</translation>
    </message>
    <message>
        <source>还没有连上服务器</source>
        <translation>Not connected to the server yet</translation>
    </message>
    <message>
        <source>离线，从 %1 起</source>
        <translation>Offline since %1</translation>
    </message>
    <message>
        <source>待上传 %1</source>
        <translation>To send %1</translation>
    </message>
    <message>
        <source>本地库读不了，请叫维护人员</source>
        <translation>Local store unreadable; call support</translation>
    </message>
    <message>
        <source>本地库正常</source>
        <translation>Local store fine</translation>
    </message>
    <message>
        <source>%1 呼叫帮助</source>
        <translation>%1 calls for help</translation>
    </message>
    <message>
        <source>%1，共 %2 处</source>
        <translation>%1, %2 places</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 分 %2 秒</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 按的</source>
        <translation>Pressed at %1</translation>
    </message>
    <message>
        <source>停在%1，%2 按的</source>
        <translation>Stuck at %1, pressed at %2</translation>
    </message>
    <message>
        <source>已告诉 %1 有人过来。他%2。</source>
        <translation>%1 was told that somebody is coming. %2.</translation>
    </message>
    <message>
        <source>网络断了。签到、登记、现场挂号、过号、看完照常办，连上后自己上传；叫号只叫已领到的，改期要等连上。</source>
        <translation>The network is down. Check-in, registration, walk-ins, missed and finished go on and are uploaded by themselves later; only claimed numbers can be called, moving a booking has to wait.</translation>
    </message>
    <message>
        <source>另一台机器用了这份数据，都已停，请叫维护人员</source>
        <translation>Another machine has a copy of this data; both are stopped. Call maintenance</translation>
    </message>
    <message>
        <source>这台电脑已登记为停用，请叫维护人员</source>
        <translation>This computer is registered as out of use; call support</translation>
    </message>
    <message>
        <source>本机时钟不准，请叫维护人员校准</source>
        <translation>This computer&apos;s clock is wrong; call support to set it</translation>
    </message>
</context>
<context>
    <name>Presentation::DeskWords</name>
    <message>
        <source>要先登录才能做这一步。按 Ctrl+L 锁定，再登录一次。</source>
        <translation>This needs a sign-in. Press Ctrl+L and sign in again.</translation>
    </message>
    <message>
        <source>您的岗位不能做这一步，请让有权限的同事按 Ctrl+L 换人登录。</source>
        <translation>Your role does not include this. Ask a colleague whose role does to sign in with Ctrl+L.</translation>
    </message>
    <message>
        <source>意见已交上</source>
        <translation>feedback handed in</translation>
    </message>
    <message>
        <source>写意见这一步</source>
        <translation>writing feedback</translation>
    </message>
    <message>
        <source>提意见这一步</source>
        <translation>giving feedback</translation>
    </message>
    <message>
        <source>看常见问题</source>
        <translation>common questions</translation>
    </message>
    <message>
        <source>看路线这一步</source>
        <translation>looking at the way</translation>
    </message>
    <message>
        <source>改预约这一步</source>
        <translation>moving a booking</translation>
    </message>
    <message>
        <source>取号签到这一步</source>
        <translation>checking in</translation>
    </message>
    <message>
        <source>输号码这一步</source>
        <translation>typing the number</translation>
    </message>
    <message>
        <source>现在没有连上服务器，这一步要等连上再做；其他的照常办理。</source>
        <translation>Not connected now: this waits until we are; everything else goes on.</translation>
    </message>
    <message>
        <source>网络刚断开，这一步正在确认；连上后以队列里看到的为准，先不要重复按。</source>
        <translation>Contact was just lost and this is being confirmed. Go by the queue once connected; don&apos;t press again.</translation>
    </message>
    <message>
        <source>别的窗口刚处理过这个号，列表已经更新，请看最新状态。</source>
        <translation>Another window has just changed this number. The list is up to date now.</translation>
    </message>
    <message>
        <source>他已经在这个队里，号是 %1，不用再取号。</source>
        <translation>Already in this queue with number %1; no new number needed.</translation>
    </message>
    <message>
        <source>这个预约已经取消，不能签到。可以现场挂号。</source>
        <translation>This booking was cancelled. A walk-in number is possible.</translation>
    </message>
    <message>
        <source>这个证件号已经有档案，请打开已有的档案。</source>
        <translation>This number is on file already; open that file.</translation>
    </message>
    <message>
        <source>姓名不能用，请检查。</source>
        <translation>The name cannot be used; check it.</translation>
    </message>
    <message>
        <source>出生日期不对，请检查。</source>
        <translation>The date of birth is wrong; check it.</translation>
    </message>
    <message>
        <source>没有打印机。号已经有效，请口头告诉他，或写给他。</source>
        <translation>No printer. The number is valid; say it or write it down.</translation>
    </message>
    <message>
        <source>小票没有打出来，号仍然有效。检查纸和打印机后再按打印。</source>
        <translation>The slip was not printed; the number is valid. Check paper and printer, then print again.</translation>
    </message>
    <message>
        <source>这台电脑的磁盘满了，没有存上。请叫维护人员。</source>
        <translation>The disk is full; nothing was saved. Call support.</translation>
    </message>
    <message>
        <source>这台电脑的存储没有响应，没有存上。请再试一次，还不行就叫维护人员。</source>
        <translation>The store does not answer; nothing was saved. Try again, then call support.</translation>
    </message>
    <message>
        <source>这个工作站没有这项权限。</source>
        <translation>This workstation may not do that.</translation>
    </message>
    <message>
        <source>没有找到，可能已被别的窗口改动，请再查一次。</source>
        <translation>Not found; another window may have changed it. Search again.</translation>
    </message>
    <message>
        <source>没有办成，什么也没有改动。请再试一次，还不行就叫维护人员。</source>
        <translation>It did not work and nothing has changed. Try again, then call support.</translation>
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
        <source>性别不明</source>
        <translation>Sex unknown</translation>
    </message>
    <message>
        <source>%1 岁</source>
        <translation>age %1</translation>
    </message>
    <message>
        <source>%1–%2 岁</source>
        <translation>age %1–%2</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <comment>sex, age</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>男</source>
        <comment>narrow</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>女</source>
        <comment>narrow</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>65 岁以上</source>
        <translation>65 or older</translation>
    </message>
    <message>
        <source>80 岁以上</source>
        <translation>80 or older</translation>
    </message>
    <message>
        <source>孕妇优先</source>
        <translation>Pregnant</translation>
    </message>
    <message>
        <source>残疾人优先</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>军人优先</source>
        <translation>Service member</translation>
    </message>
    <message>
        <source>听力不好，请写字</source>
        <translation>Hard of hearing: write</translation>
    </message>
    <message>
        <source>视力不好，请带路</source>
        <translation>Poor sight: guide</translation>
    </message>
    <message>
        <source>需要轮椅</source>
        <translation>Needs a wheelchair</translation>
    </message>
    <message>
        <source>走得慢，请等一等</source>
        <translation>Walks slowly: wait</translation>
    </message>
    <message>
        <source>急诊转入</source>
        <translation>From emergency</translation>
    </message>
    <message>
        <source>急</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>检查回来</source>
        <translation>With results</translation>
    </message>
    <message>
        <source>过号回队</source>
        <translation>Missed, back</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>预约迟到</source>
        <translation>Booked, late</translation>
    </message>
    <message>
        <source>现场</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>病情急，先看</source>
        <translation>Urgent, seen first</translation>
    </message>
    <message>
        <source>按预约时段，加 %1 分钟</source>
        <translation>By booked time, plus %1 min</translation>
    </message>
    <message>
        <source>预约又优先，共加 %1 分钟</source>
        <translation>Booked and priority, plus %1 min</translation>
    </message>
    <message>
        <source>优先，加 %1 分钟</source>
        <translation>Priority, plus %1 min</translation>
    </message>
    <message>
        <source>过了时段，还加 %1 分钟</source>
        <translation>After the slot, plus %1 min</translation>
    </message>
    <message>
        <source>过了时段，按到达时间</source>
        <translation>After the slot, by arrival</translation>
    </message>
    <message>
        <source>按到达时间</source>
        <translation>By arrival</translation>
    </message>
    <message>
        <source>未到</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>没有来</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>已看完</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>在叫号</source>
        <translation>Being called</translation>
    </message>
    <message>
        <source>看诊中</source>
        <translation>With doctor</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>已签到</source>
        <translation>Checked in</translation>
    </message>
    <message>
        <source>病情急</source>
        <translation>urgent</translation>
    </message>
    <message>
        <source>预约准时</source>
        <translation>booked, on time</translation>
    </message>
    <message>
        <source>带着检查结果回来</source>
        <translation>back with results</translation>
    </message>
    <message>
        <source>按规定优先</source>
        <translation>priority by rule</translation>
    </message>
    <message>
        <source>等得更久</source>
        <translation>waited longer</translation>
    </message>
    <message>
        <source>签到更早</source>
        <translation>checked in earlier</translation>
    </message>
    <message>
        <source>对方过号后重新排队</source>
        <translation>missed a call</translation>
    </message>
    <message>
        <source>号在前面</source>
        <translation>earlier number</translation>
    </message>
    <message>
        <source>签到</source>
        <translation>Check in</translation>
    </message>
    <message>
        <source>看诊</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>缴费</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>抽血</source>
        <translation>Blood test</translation>
    </message>
    <message>
        <source>拍片</source>
        <translation>Imaging</translation>
    </message>
    <message>
        <source>超声</source>
        <translation>Ultrasound</translation>
    </message>
    <message>
        <source>化验</source>
        <translation>Laboratory</translation>
    </message>
    <message>
        <source>回诊室</source>
        <translation>Back to doctor</translation>
    </message>
    <message>
        <source>取药</source>
        <translation>Pharmacy</translation>
    </message>
    <message>
        <source>回家</source>
        <translation>Go home</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>the home screen</translation>
    </message>
    <message>
        <source>认人这一步</source>
        <translation>identification</translation>
    </message>
    <message>
        <source>核对本人这一步</source>
        <translation>confirming the identity</translation>
    </message>
    <message>
        <source>登记这一步</source>
        <translation>registration</translation>
    </message>
    <message>
        <source>选科室这一步</source>
        <translation>choosing a department</translation>
    </message>
    <message>
        <source>选时间这一步</source>
        <translation>choosing a time</translation>
    </message>
    <message>
        <source>确认挂号这一步</source>
        <translation>confirming</translation>
    </message>
    <message>
        <source>取号完成这一步</source>
        <translation>the finished screen</translation>
    </message>
    <message>
        <source>评价这一步</source>
        <translation>the survey</translation>
    </message>
    <message>
        <source>%1 已经叫过或办了下一步，签到不能撤销了。</source>
        <translation>%1 was called or has gone on; the check-in can no longer be undone.</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>服务器正在恢复，要等每台机器报到才能做这一步；登记、签到、过号照常办理。</source>
        <translation>The server is being restored and waits until every machine has reported; registering, check-in and missed calls go on as usual.</translation>
    </message>
    <message>
        <source>离线时这个时间在这台电脑上没有号了，请换一个时间。</source>
        <translation>Offline, this workstation has no places left at this time. Please choose another.</translation>
    </message>
    <message>
        <source>这个队现在由别的前台包叫。要在这里叫，请那边交还，或由护士长按「接管」。</source>
        <translation>Another desk calls this whole queue now. To call here, ask that desk to give it back, or let the head nurse press “Take over”.</translation>
    </message>
    <message>
        <source>这个号没有领到这个诊室，离线时不能叫。</source>
        <translation>This number was not claimed for this room, so it can&apos;t be called offline.</translation>
    </message>
    <message>
        <source>那边已经交还，请再叫一次。</source>
        <translation>It has been given back meanwhile. Please call again.</translation>
    </message>
    <message>
        <source>接管要写明谁决定、为什么。</source>
        <translation>Taking over needs who decided it, and why.</translation>
    </message>
    <message>
        <source>断网时先叫已领到的号</source>
        <translation>claimed before going offline</translation>
    </message>
    <message>
        <source>别的窗口刚存了第 %1 版规则，请看过再改；您改的数还留着。</source>
        <translation>Another desk has just saved version %1 of the rules. Look at it first; your numbers are kept.</translation>
    </message>
    <message>
        <source>和现行的规则一样，没有存。</source>
        <translation>These are the rules in force. Nothing was saved.</translation>
    </message>
    <message>
        <source>要写一句原因（最多 200 个字）。</source>
        <translation>A reason is needed (at most 200 characters).</translation>
    </message>
    <message>
        <source>过了 %1 分钟，不能撤销了。</source>
        <translation>More than %1 minutes ago: it cannot be undone any more.</translation>
    </message>
    <message>
        <source>%1 在诊室里，先处理他。</source>
        <translation>%1 is in the room. See to that one first.</translation>
    </message>
    <message>
        <source>这个诊室现在不叫号：%1。要接着叫，先按 Ctrl+Y 恢复。</source>
        <translation>This room is not calling: %1. To go on, press Ctrl+Y first.</translation>
    </message>
    <message>
        <source>%1 已经在门口等，门口只等一位；急诊一、二级除外。</source>
        <translation>%1 stands at the door already; only one may, except emergency I and II.</translation>
    </message>
    <message>
        <source>%1 已经是这一级或更急，没有改动。</source>
        <translation>%1 is of this class or more urgent already. Nothing has changed.</translation>
    </message>
    <message>
        <source>%1 没有加急过，没有什么可取消。</source>
        <translation>%1 was not made more urgent: nothing to take back.</translation>
    </message>
    <message>
        <source>这个诊室今天叫的是别的队；要改，在「诊室安排」里选。</source>
        <translation>This room calls from other queues today; change it under &quot;Rooms&quot;.</translation>
    </message>
    <message>
        <source>这次收队已经办过了。</source>
        <translation>This end of day is done already.</translation>
    </message>
    <message>
        <source>已经叫够次数了。没来的话按「过号」，叫下一位。</source>
        <translation>Called as often as the rules say. If nobody comes, press &quot;Missed&quot; and call the next.</translation>
    </message>
    <message>
        <source>回队排在 %1 人之后</source>
        <translation>Back, behind %1 people</translation>
    </message>
    <message>
        <source>带着结果回来，加 %1 分钟</source>
        <translation>Back with results, plus %1 min</translation>
    </message>
    <message>
        <source>分诊为急，加 %1 分钟</source>
        <translation>Urgent by triage, plus %1 min</translation>
    </message>
    <message>
        <source>听不见</source>
        <translation>Deaf</translation>
    </message>
    <message>
        <source>看不见</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>坐轮椅</source>
        <translation>Wheelchair</translation>
    </message>
    <message>
        <source>走得慢</source>
        <translation>Slow walker</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>他看不见：请走到他身边，说出号和诊室，带他过去。</source>
        <translation> They cannot see: go to them, say number and room, and lead them there.</translation>
    </message>
    <message>
        <source>他听不见：请走到他面前，把号写给他看。</source>
        <translation> They cannot hear: go to them and show them the number in writing.</translation>
    </message>
    <message>
        <source>他坐轮椅：请等他到，门口让开。</source>
        <translation> They come in a wheelchair: wait, and keep the door clear.</translation>
    </message>
    <message>
        <source>他走得慢：请多等一会儿再记过号。</source>
        <translation> They walk slowly: wait a while longer before you mark them missed.</translation>
    </message>
    <message>
        <source>填代约人手机这一步</source>
        <translation>typing the helper's phone</translation>
    </message>
    <message>
        <source>父母</source>
        <translation>parent</translation>
    </message>
    <message>
        <source>子女</source>
        <translation>child</translation>
    </message>
    <message>
        <source>爱人</source>
        <translation>spouse</translation>
    </message>
    <message>
        <source>亲友</source>
        <translation>friend or relative</translation>
    </message>
</context>
<context>
    <name>Presentation::Duplicates</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>出生</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>证件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>%1 同 %2 近</source>
        <translation>%1 same, %2 near</translation>
    </message>
    <message>
        <source>很像：%1</source>
        <translation>Very like: %1</translation>
    </message>
    <message>
        <source>有点像：%1</source>
        <translation>Somewhat like: %1</translation>
    </message>
</context>
<context>
    <name>Presentation::FiguresPresenter</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>近 7 天</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>近 30 天</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>数据到 %1，每 5 分钟更新</source>
        <translation>As of %1, renewed every 5 minutes</translation>
    </message>
    <message>
        <source>还不知道</source>
        <translation>No data yet</translation>
    </message>
    <message>
        <source>达标</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>没达标</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>30 分钟内看上</source>
        <translation>Seen within 30 min</translation>
    </message>
    <message>
        <source>目标 90%</source>
        <translation>Goal 90%</translation>
    </message>
    <message>
        <source>%1按时 %2 人，超时 %3 人，还没到时 %4 人</source>
        <translation>%1: %2 in time, %3 late, %4 open</translation>
    </message>
    <message>
        <source>%1还没有人叫到号</source>
        <translation>%1: nobody called yet</translation>
    </message>
    <message>
        <source>%1 %2 分</source>
        <translation>%1 %2 min</translation>
    </message>
    <message>
        <source>九成的人等候不超过</source>
        <translation>9 in 10 wait at most</translation>
    </message>
    <message>
        <source>分</source>
        <translation>min</translation>
    </message>
    <message>
        <source>目标 30 分</source>
        <translation>Goal 30 min</translation>
    </message>
    <message>
        <source>没有超过 30 分的科</source>
        <translation>No department over 30 min</translation>
    </message>
    <message>
        <source>还没有人在等</source>
        <translation>Nobody has waited yet</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>满意度，近 30 天</source>
        <translation>Satisfaction, 30 days</translation>
    </message>
    <message>
        <source>目标 92%</source>
        <translation>Goal 92%</translation>
    </message>
    <message numerus="yes">
        <source>%n 份评价</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message>
        <source>投诉 48 小时办结</source>
        <translation>Closed in 48 h</translation>
    </message>
    <message>
        <source>目标 98%</source>
        <translation>Goal 98%</translation>
    </message>
    <message>
        <source>到期 %1 件，按时 %2 件，还开着 %3 件</source>
        <translation>%1 due, %2 in time, %3 still open</translation>
    </message>
    <message>
        <source>等候时间</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>一半</source>
        <translation>Half</translation>
    </message>
    <message>
        <source>九成</source>
        <translation>9 in 10</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>各科等候（分）</source>
        <translation>Waits by department (min)</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>一半的人</source>
        <translation>Half</translation>
    </message>
    <message>
        <source>九成的人</source>
        <translation>Nine in ten</translation>
    </message>
    <message>
        <source>95% 的人</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>还没有人叫到号，等候时间还不知道。</source>
        <translation>Nobody was called yet; waits are not known.</translation>
    </message>
    <message>
        <source>每小时到诊</source>
        <translation>Arrivals by hour</translation>
    </message>
    <message>
        <source>人</source>
        <translation>people</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>现场</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>预计</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>%1还没有人到诊。</source>
        <translation>%1: nobody has come yet.</translation>
    </message>
    <message>
        <source>满意度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>近 14 天还没有评价，满意度还不知道。</source>
        <translation>No answers in 14 days; satisfaction is not known yet.</translation>
    </message>
    <message>
        <source>投诉办理</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>24 小时答复</source>
        <translation>Answered in 24 h</translation>
    </message>
    <message>
        <source>48 小时办结</source>
        <translation>Closed in 48 h</translation>
    </message>
    <message>
        <source>还没有到期的投诉，办结率还不知道。</source>
        <translation>No complaint is due yet; the rate is not known.</translation>
    </message>
    <message>
        <source>指标</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>导医统计-%1.csv</source>
        <translation>daoyi-figures-%1.csv</translation>
    </message>
    <message>
        <source>没有写成，磁盘满了或文件夹不能写：%1</source>
        <translation>Not written; the disk is full or the folder is read-only: %1</translation>
    </message>
    <message>
        <source>写好了：%1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>没超过告诉的等候</source>
        <translation>Waited no longer than told</translation>
    </message>
    <message>
        <source>目标 75–90%</source>
        <translation>Target 75–90%</translation>
    </message>
    <message>
        <source>%1 人；平均比告诉的多等 %2 分，误差 %3 分</source>
        <translation>%1 people; waited %2 min longer than told, off by %3 min</translation>
    </message>
    <message>
        <source>%1 人；平均比告诉的少等 %2 分，误差 %3 分</source>
        <translation>%1 people; waited %2 min less than told, off by %3 min</translation>
    </message>
    <message>
        <source>%1还没有人按告诉的等候叫到</source>
        <translation>%1: nobody told a wait was called yet</translation>
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
    <message>
        <source>永久居留证</source>
        <translation>Residence permit</translation>
    </message>
    <message>
        <source>港澳通行证</source>
        <translation>HK/MO permit</translation>
    </message>
    <message>
        <source>台胞证</source>
        <translation>Taiwan permit</translation>
    </message>
    <message>
        <source>别处的号码</source>
        <translation>Other number</translation>
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
    <message>
        <source>这台机器已登记为停用。请用旁边的机器，或到人工窗口。</source>
        <translation>This machine is registered as out of use. Please use the next one, or go to the counter.</translation>
    </message>
    <message>
        <source>这台机器的时钟不准，时间请看大厅的钟。</source>
        <translation>This machine&apos;s clock is wrong. For the time, look at the clock in the hall.</translation>
    </message>
    <message>
        <source>请先拿走读卡器上的卡</source>
        <translation>Please take the card off the reader first</translation>
    </message>
    <message>
        <source>读卡器上还有一张卡。请拿走；要接着办，再放一次。</source>
        <translation>A card is still on the reader. Please take it; to go on, put it back.</translation>
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
    <message>
        <source>请输入小票上的号，比如 A023。</source>
        <translation>Please enter the number on your slip, such as A023.</translation>
    </message>
    <message>
        <source>今天没有 %1 这个号。请对照小票再输一次，或者叫人帮忙。</source>
        <translation>No number %1 today. Check your slip, or call for help.</translation>
    </message>
    <message>
        <source>叫号时要照顾您吗？</source>
        <translation>Need extra help?</translation>
    </message>
    <message>
        <source>会照顾您</source>
        <translation>We will help you</translation>
    </message>
    <message>
        <source>叫到您时，大屏幕多亮一会儿。</source>
        <translation>Shown longer on the screens.</translation>
    </message>
    <message>
        <source>您的号多念几遍。</source>
        <translation>Read out more often.</translation>
    </message>
    <message>
        <source>早一点叫您，多等您一会儿。</source>
        <translation>Called earlier, waited for longer.</translation>
    </message>
    <message>
        <source>给您不用走楼梯的路。</source>
        <translation>No stairs on your way.</translation>
    </message>
</context>
<context>
    <name>Presentation::KioskVoice</name>
    <message>
        <source>没有声音</source>
        <translation>No sound</translation>
    </message>
</context>
<context>
    <name>Presentation::PlaceWords</name>
    <message>
        <source>还不知道</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>马上</source>
        <translation>soon</translation>
    </message>
    <message>
        <source>约 %1 分</source>
        <translation>about %1 min</translation>
    </message>
    <message>
        <source>%1–%2 分</source>
        <translation>%1–%2 min</translation>
    </message>
    <message>
        <source>约的是 %1</source>
        <translation>Booked for %1</translation>
    </message>
    <message>
        <source>%1 才到，过了时段</source>
        <translation>Came at %1, after the slot</translation>
    </message>
    <message>
        <source>%1 检查回来</source>
        <translation>Back with results %1</translation>
    </message>
    <message>
        <source>%1 到，现场取号</source>
        <translation>Came at %1, walk-in</translation>
    </message>
    <message>
        <source>等的时间多算 %1 分钟</source>
        <translation>%1 min added to the wait</translation>
    </message>
    <message>
        <source>按到达时间排</source>
        <translation>By time of arrival</translation>
    </message>
    <message>
        <source>%1 叫过</source>
        <translation>Called %1</translation>
    </message>
    <message>
        <source>没有应答，记为过号</source>
        <translation>No answer, counted as missed</translation>
    </message>
    <message>
        <source>回到队里</source>
        <translation>Back in the queue</translation>
    </message>
    <message>
        <source>%1 先叫了 1 位急的</source>
        <translation>%1: somebody urgent was called first</translation>
    </message>
    <message>
        <source>病情急的先看</source>
        <translation>Urgent cases are seen first</translation>
    </message>
    <message>
        <source>%1 先叫了 %2：%3</source>
        <translation>%1: %2 called first, %3</translation>
    </message>
    <message>
        <source>那位算 %1 分（等了 %2，多算 %3），这位算 %4 分</source>
        <translation>That one counts %1 min (%2 waited + %3), this one %4 min</translation>
    </message>
    <message>
        <source>“您的号叫过了。我帮您放回队里，排在 %1 位之后。”</source>
        <translation>&quot;Your number was called. I put you back in the queue, behind %1 people.&quot;</translation>
    </message>
    <message>
        <source>“您先去办，号给您留着，回来告诉我一声。”</source>
        <translation>&quot;Do go, your number is kept. Tell me when you are back.&quot;</translation>
    </message>
    <message>
        <source>您的号叫过没应，回来后重新排</source>
        <translation>Your number was called and missed</translation>
    </message>
    <message>
        <source>您约的是 %1</source>
        <translation>You booked %1</translation>
    </message>
    <message>
        <source>您是 %1 到的</source>
        <translation>You came at %1</translation>
    </message>
    <message>
        <source>下一位就是您</source>
        <translation>you are next</translation>
    </message>
    <message numerus="yes">
        <source>前面还有 %n 位</source>
        <translation>
            <numerusform>%n person is before you</numerusform>
            <numerusform>%n people are before you</numerusform>
        </translation>
    </message>
    <message>
        <source>现在还说不准要等多久，有消息马上告诉您</source>
        <translation>we can&apos;t say yet how long, and will tell you</translation>
    </message>
    <message>
        <source>马上就到，请不要走远</source>
        <translation>it will be soon, please stay near</translation>
    </message>
    <message>
        <source>大约再等 %1 分钟</source>
        <translation>about %1 more minutes</translation>
    </message>
    <message>
        <source>大约再等 %1 到 %2 分钟</source>
        <translation>about %1 to %2 more minutes</translation>
    </message>
    <message>
        <source>“%1，%2，%3。”</source>
        <translation>&quot;%1; %2; %3.&quot;</translation>
    </message>
    <message>
        <source>第 %1 位</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>为什么排在第 %1</source>
        <translation>Why this is place %1</translation>
    </message>
    <message numerus="yes">
        <source>%n 人</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>这个号的经过</source>
        <translation>What happened to this number</translation>
    </message>
    <message>
        <source>没有人先叫</source>
        <translation>Nobody was called before</translation>
    </message>
    <message>
        <source>从他来到现在，没有别人被叫在前面</source>
        <translation>Nobody else was called since this person came</translation>
    </message>
    <message>
        <source>%1 叫到：%2</source>
        <translation>Called %1: %2</translation>
    </message>
    <message>
        <source>算 %1 分；后面没有别人</source>
        <translation>Counts %1 min; nobody else waited</translation>
    </message>
    <message>
        <source>算 %1 分（等了 %2，多算 %3），下一位算 %4 分；按第 %5 版规则</source>
        <translation>Counts %1 min (%2 waited, %3 added), the next one %4 min; rules version %5</translation>
    </message>
    <message>
        <source>更早还有 %1 位</source>
        <translation>%1 more before</translation>
    </message>
    <message>
        <source>都记着，按同样的规则</source>
        <translation>All on record, by the same rules</translation>
    </message>
    <message>
        <source>%1 签到，预约准时，一共多算 %2 分钟</source>
        <translation>Checked in %1, on time for the booking: %2 min added in all</translation>
    </message>
    <message>
        <source>带结果回来，一共多算 %1 分钟</source>
        <translation>Back with results: %1 min added in all</translation>
    </message>
    <message>
        <source>按规定优先，一共最多多算 %1 分钟</source>
        <translation>Priority by rule: at most %1 min added in all</translation>
    </message>
    <message>
        <source>规则：第 %1 次回队排在 %2 人之后</source>
        <translation>Rule: back for the %1. time, behind %2 people</translation>
    </message>
    <message>
        <source>两位算的时间一样，号小的先叫</source>
        <translation>Same time; the lower number first</translation>
    </message>
    <message>
        <source>两位算的时间一样，早到的先叫</source>
        <translation>Same time; who came earlier first</translation>
    </message>
    <message>
        <source>两位算的时间不差一分钟，那位多几秒</source>
        <translation>Less than a minute apart</translation>
    </message>
    <message>
        <source>算 %1 分，下一位也差不到一分钟；按第 %2 版规则</source>
        <translation>Counts %1 min, the next one less than a minute apart; by version %2 of the rules</translation>
    </message>
    <message>
        <source>多等 %1 分：%2</source>
        <comment>minutes, reason</comment>
        <translation>%1 min longer: %2</translation>
    </message>
    <message>
        <source>比说过的多等 %1 分</source>
        <translation>%1 min longer than told</translation>
    </message>
    <message>
        <source>说过的时间不准了</source>
        <translation>What was told no longer holds</translation>
    </message>
    <message>
        <source>“%1，%2，%3，比之前长：%4。”</source>
        <translation>&quot;%1; %2; %3; longer than before: %4.&quot;</translation>
    </message>
</context>
<context>
    <name>Presentation::PolicyPresenter</name>
    <message>
        <source>改了数以后按「预演」，看上一个工作日的人会多等还是少等。</source>
        <translation>Change a number, then press &quot;Preview&quot; to see who would have waited more or less on the last working day.</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>改成</source>
        <translation>New</translation>
    </message>
    <message>
        <source>恢复第 %1 版</source>
        <translation>Restore version %1</translation>
    </message>
    <message>
        <source>这台电脑的程序看不懂这一版</source>
        <translation>This computer&apos;s program cannot read this version</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1；还有 %2 处</source>
        <translation>%1; %2 more</translation>
    </message>
    <message>
        <source>出厂的规则</source>
        <translation>Built-in rules</translation>
    </message>
    <message>
        <source>版</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>何时</source>
        <translation>When</translation>
    </message>
    <message>
        <source>谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>改了什么</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>现行 %1；可以从 %2 到 %3</source>
        <translation>In force: %1; from %2 to %3</translation>
    </message>
    <message>
        <source>近 %1 天没有记录，不能预演。</source>
        <translation>Nothing was recorded in the last %1 days: no preview.</translation>
    </message>
    <message>
        <source>法定优先的人</source>
        <translation>Priority by law</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>平均</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>改后</source>
        <translation>After</translation>
    </message>
    <message>
        <source>九成</source>
        <translation>90%</translation>
    </message>
    <message>
        <source>%1 的 %2 人重放一遍：叫号时间都不变。</source>
        <translation>%2 people of %1 played again: every call at the same time.</translation>
    </message>
    <message>
        <source>%1 的 %2 人重放一遍：%3 人的叫号时间会变。等候单位是分；过号和暂离不在预演里。</source>
        <translation>%2 people of %1 played again: %3 calls come at another time. Waits in minutes; missed calls and absences are left out.</translation>
    </message>
    <message>
        <source>只有管理员能改规则。按 Ctrl+L 换管理员登录。</source>
        <translation>Only an administrator changes the rules. Press Ctrl+L to change who is signed in.</translation>
    </message>
    <message>
        <source>写一句为什么改，以后的人要看。</source>
        <translation>Write why, for those who come later.</translation>
    </message>
    <message>
        <source>离线时不能改规则，连上服务器再存。改的数还留着。</source>
        <translation>Offline the rules cannot be changed. Save when the server is back; your numbers are kept.</translation>
    </message>
    <message>
        <source>没有改动，不用存。</source>
        <translation>Nothing has changed.</translation>
    </message>
    <message>
        <source>第 %1 版规则现在生效。</source>
        <translation>Version %1 of the rules is in force.</translation>
    </message>
    <message>
        <source>公示由管理员登录后打印。</source>
        <translation>The notice is printed by an administrator who has signed in.</translation>
    </message>
    <message>
        <source>排队公示-第 %1 版.html</source>
        <translation>queue-notice-version-%1.html</translation>
    </message>
    <message>
        <source>没有写成，磁盘满了或文件夹不能写：%1</source>
        <translation>Not written: the disk is full or the folder cannot be written: %1</translation>
    </message>
    <message>
        <source>公示写好了，打开就能打印（A4）：%1</source>
        <translation>The notice is written; open it to print it (A4): %1</translation>
    </message>
</context>
<context>
    <name>Presentation::PolicyWords</name>
    <message>
        <source>急诊一级</source>
        <translation>Emergency I</translation>
    </message>
    <message>
        <source>急诊二级</source>
        <translation>Emergency II</translation>
    </message>
    <message>
        <source>急诊三级</source>
        <translation>Emergency III</translation>
    </message>
    <message>
        <source>急诊四级</source>
        <translation>Emergency IV</translation>
    </message>
    <message>
        <source>带结果回诊</source>
        <translation>Back with results</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>现场</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>%1：多算的等候</source>
        <translation>%1: added waiting</translation>
    </message>
    <message>
        <source>%1：多久内叫到</source>
        <translation>%1: called within</translation>
    </message>
    <message>
        <source>%1：多少人要做到</source>
        <translation>%1: for how many</translation>
    </message>
    <message>
        <source>初诊要看多久（没有记录时）</source>
        <translation>First visit, before measured</translation>
    </message>
    <message>
        <source>回诊要看多久（没有记录时）</source>
        <translation>Return visit, before measured</translation>
    </message>
    <message>
        <source>急诊要看多久（没有记录时）</source>
        <translation>Emergency, before measured</translation>
    </message>
    <message>
        <source>上面的数抵几次看诊</source>
        <translation>Visits these are worth</translation>
    </message>
    <message>
        <source>平均看最近几次</source>
        <translation>Mean of the last</translation>
    </message>
    <message>
        <source>看诊长短的起伏</source>
        <translation>Spread of a visit&apos;s length</translation>
    </message>
    <message>
        <source>短的等候到多少</source>
        <translation>Short waits end at</translation>
    </message>
    <message>
        <source>长的等候从多少起</source>
        <translation>Long waits begin at</translation>
    </message>
    <message>
        <source>校准看最近几次</source>
        <translation>Calibrated on the last</translation>
    </message>
    <message>
        <source>插到前面的人看最近多久</source>
        <translation>Overtakers learned from</translation>
    </message>
    <message>
        <source>等候凑成几分的倍数</source>
        <translation>Waits rounded up to</translation>
    </message>
    <message>
        <source>长的等候凑成几分的倍数</source>
        <translation>Long waits rounded up to</translation>
    </message>
    <message>
        <source>多长算长的等候</source>
        <translation>Rounded so above</translation>
    </message>
    <message>
        <source>多短说“马上”</source>
        <translation>&quot;Soon&quot; below</translation>
    </message>
    <message>
        <source>显示的等候多久不变</source>
        <translation>A shown wait stays for</translation>
    </message>
    <message>
        <source>涨多少要说原因</source>
        <translation>Rise with a reason above</translation>
    </message>
    <message>
        <source>65 岁以上多算</source>
        <translation>Added from 65 years</translation>
    </message>
    <message>
        <source>80 岁以上多算</source>
        <translation>Added from 80 years</translation>
    </message>
    <message>
        <source>孕妇多算</source>
        <translation>Added for pregnancy</translation>
    </message>
    <message>
        <source>残疾人多算</source>
        <translation>Added for disability</translation>
    </message>
    <message>
        <source>军人多算</source>
        <translation>Added for service members</translation>
    </message>
    <message>
        <source>非病情最多多算（大厅公示的承诺）</source>
        <translation>Most added, not medical (the promise in the hall)</translation>
    </message>
    <message>
        <source>病情最多多算</source>
        <translation>Most added, medical</translation>
    </message>
    <message>
        <source>时段过后多久算没来</source>
        <translation>No-show after the slot&apos;s end</translation>
    </message>
    <message>
        <source>一次叫号最多播几遍</source>
        <translation>Announcements of a call</translation>
    </message>
    <message>
        <source>叫号后多久没来算过号</source>
        <translation>Missed after</translation>
    </message>
    <message>
        <source>没应的人隔多久再叫</source>
        <translation>Not called again for</translation>
    </message>
    <message>
        <source>第一次过号回来排在几人后</source>
        <translation>Back after one miss, behind</translation>
    </message>
    <message>
        <source>第二次过号回来排在几人后</source>
        <translation>Back after two misses, behind</translation>
    </message>
    <message>
        <source>过号几次作废</source>
        <translation>Void after misses</translation>
    </message>
    <message>
        <source>可以暂离几次</source>
        <translation>Absences allowed</translation>
    </message>
    <message>
        <source>暂离一共多久</source>
        <translation>Absent in all</translation>
    </message>
    <message>
        <source>多久内可以撤销</source>
        <translation>Undo within</translation>
    </message>
    <message>
        <source>急诊二级等多久提醒</source>
        <translation>Alarm for emergency II</translation>
    </message>
    <message>
        <source>急诊三级等多久提醒</source>
        <translation>Alarm for emergency III</translation>
    </message>
    <message>
        <source>等多久请护士去看</source>
        <translation>Nurse looks after</translation>
    </message>
    <message>
        <source>等多久报主管</source>
        <translation>Supervisor told after</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>法定优先</source>
        <translation>By law</translation>
    </message>
    <message>
        <source>叫号</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>暂离</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Alarms</translation>
    </message>
    <message>
        <source>预计等候</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>上限</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 秒</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>%1 次</source>
        <translation>%1 times</translation>
    </message>
    <message>
        <source>「%1」是 %2，不能超过「%3」的 %4。</source>
        <translation>&quot;%1&quot; is %2: not above &quot;%3&quot; (%4).</translation>
    </message>
    <message>
        <source>「%1」是 %2，不能低于「%3」的 %4。</source>
        <translation>&quot;%1&quot; is %2: not below &quot;%3&quot; (%4).</translation>
    </message>
    <message>
        <source>「%1」要在 %2 和 %3 之间。</source>
        <translation>&quot;%1&quot; must be between %2 and %3.</translation>
    </message>
    <message>
        <source>「%1」必须是 0：这一级按病情，不多算等候。</source>
        <translation>&quot;%1&quot; must be 0: this class goes by urgency alone.</translation>
    </message>
    <message>
        <source>「%1」不对，请改成整数。</source>
        <translation>&quot;%1&quot; must be a whole number.</translation>
    </message>
    <message>
        <source>从叫到到门口（没有记录时）</source>
        <translation>From call to door (without records)</translation>
    </message>
    <message>
        <source>要照顾的人从叫到到门口（没有记录时）</source>
        <translation>From call to door, people with needs (without records)</translation>
    </message>
    <message>
        <source>要照顾的人叫号后多久没来算过号</source>
        <translation>A call of people with needs counts as missed after</translation>
    </message>
</context>
<context>
    <name>Presentation::QueueClaims</name>
    <message>
        <source>这个队现在由「%1」包叫</source>
        <translation>%1 calls this whole queue now</translation>
    </message>
    <message>
        <source>离线：这个队由本台包叫，照队里的顺序接着叫</source>
        <translation>Offline: this desk calls the whole queue; go on in its order</translation>
    </message>
    <message>
        <source>离线：领到的号叫完了。急的人请直接带进诊室；别人等连上再叫。</source>
        <translation>Offline: all claimed numbers are called. Take urgent people straight in; the others wait until we are connected.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 等 %2 个</source>
        <translation>%1 … (%2 in all)</translation>
    </message>
    <message>
        <source>离线：只叫已领到的号 %1</source>
        <translation>Offline: only claimed numbers can be called: %1</translation>
    </message>
    <message>
        <source>这个队由本台包叫，断网也照样叫</source>
        <translation>This desk calls the whole queue, also when offline</translation>
    </message>
    <message>
        <source>人少，还没领号；断网时不能叫</source>
        <translation>Few people: none claimed yet, none can be called offline</translation>
    </message>
    <message>
        <source>已领 %1，断网也能叫</source>
        <translation>Claimed %1: can be called offline too</translation>
    </message>
    <message>
        <source>离线：领到的号叫完了，再叫可能和别的诊室叫到同一个人。急的人直接带进诊室；签到、登记、过号、看完照常办，连上后接着叫。</source>
        <translation>Offline: all claimed numbers are called; another room might call the same person. Take urgent people straight in; check-in, registration, missed and finished go on. Call again once connected.</translation>
    </message>
    <message>
        <source>断网前为别的诊室叫的号还没确认，请先选回那个诊室再叫。</source>
        <translation>A call for another room before the network went down is not confirmed yet. Choose that room again first.</translation>
    </message>
    <message>
        <source>这个队从现在起只由本台叫号，断网也照样叫。不再需要时请按「交还」。</source>
        <translation>From now on only this desk calls from this queue, also offline. Press “Give back” when it is no longer needed.</translation>
    </message>
    <message>
        <source>已交还，各诊室又可以自己叫号。</source>
        <translation>Given back: every room can call again.</translation>
    </message>
    <message>
        <source>已接管，理由已记下。叫号前请先问一声，那边可能刚叫过同一个人。</source>
        <translation>Taken over, the reason is kept. Ask before calling: the other desk may just have called the same person.</translation>
    </message>
    <message>
        <source>这个队现在没有人等。</source>
        <translation>Nobody is waiting in this queue.</translation>
    </message>
    <message>
        <source>剩下的人已由%1领走，马上就会交还，请过几秒再叫；那边断了网，就由护士长按「接管」。</source>
        <translation>The others are claimed for %1, which gives them back at once: call again in a few seconds. If that desk is offline, the head nurse can press “Take over”.</translation>
    </message>
</context>
<context>
    <name>Presentation::QueueModel</name>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>序</source>
        <translation>#</translation>
    </message>
    <message>
        <source>号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>约</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>到</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>已等</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>还要等</source>
        <translation>Still to wait</translation>
    </message>
    <message>
        <source>诊室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>为什么在这里</source>
        <translation>Why here</translation>
    </message>
</context>
<context>
    <name>Presentation::QueuePresenter</name>
    <message>
        <source>先选这个前台为哪个诊室叫号，选一次就记住。</source>
        <translation>First choose the room for which this desk calls; it is remembered.</translation>
    </message>
    <message>
        <source>请 %1 号到%2。</source>
        <translation>Number %1 to %2, please.</translation>
    </message>
    <message>
        <source>又叫了一次 %1，一共 %2 次。</source>
        <translation>%1 called again, %2 times in all.</translation>
    </message>
    <message>
        <source>%1 记为过号。人回来了，在「过号」里按「回队」。</source>
        <translation>%1 counts as missed. On return press &quot;Back in queue&quot; under Missed.</translation>
    </message>
    <message>
        <source>%1 先去办事，号留着。回来后在「挂起」里按「回队」。</source>
        <translation>%1 is away, the number is kept. On return press &quot;Back in queue&quot; under Set aside.</translation>
    </message>
    <message>
        <source>%1 的叫号取消，还在原来的位置。</source>
        <translation>The call of %1 is undone; same place as before.</translation>
    </message>
    <message>
        <source>%1 回到原来的位置。</source>
        <translation>%1 is back in the same place.</translation>
    </message>
    <message>
        <source>%1 回到队里，排在 %2 人之后。</source>
        <translation>%1 is back in the queue, behind %2 people.</translation>
    </message>
    <message>
        <source>%1 看完，可以回家了。</source>
        <translation>%1 is finished and may go home.</translation>
    </message>
    <message>
        <source>%1 看完，下一步：%2。</source>
        <translation>%1 is finished; next: %2.</translation>
    </message>
    <message>
        <source>%1 离开，回来按「回队」</source>
        <translation>Away since %1; &quot;Back in queue&quot; on return</translation>
    </message>
    <message>
        <source>%1 叫过没应</source>
        <translation>Called %1, no answer</translation>
    </message>
    <message>
        <source>%1 看完</source>
        <translation>Finished %1</translation>
    </message>
    <message>
        <source>空</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>看诊 %1 分钟</source>
        <translation>With doctor %1 min</translation>
    </message>
    <message>
        <source>叫了 %1 次，%2 分钟</source>
        <translation>Called %1×, %2 min</translation>
    </message>
    <message>
        <source>等得最久 %1 分，目标 %2 分</source>
        <translation>Longest wait %1 min, goal %2 min</translation>
    </message>
    <message>
        <source>等得最久 %1 分</source>
        <translation>Longest wait %1 min</translation>
    </message>
    <message>
        <source>%1；超时 %2 人</source>
        <comment>longest, people</comment>
        <translation>%1; %2 late</translation>
    </message>
    <message>
        <source>正在确认…</source>
        <translation>Confirming…</translation>
    </message>
    <message>
        <source>叫下一位</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>叫下一位：%1 → %2</source>
        <translation>Call next: %1 → %2</translation>
    </message>
    <message>
        <source>看 %1 分</source>
        <translation>%1 min in</translation>
    </message>
    <message>
        <source>叫 %1 分</source>
        <translation>call %1 m</translation>
    </message>
    <message>
        <source>已领到，现在能叫</source>
        <translation>Claimed, can be called now</translation>
    </message>
    <message>
        <source>叫已领的：%1 → %2</source>
        <translation>Call claimed: %1 → %2</translation>
    </message>
    <message>
        <source>领到的号叫完了</source>
        <translation>No claimed number left</translation>
    </message>
    <message>
        <source>%1 暂离的次数或时间用完了，记为过号。</source>
        <translation>%1 was away too often or too long: counted as missed.</translation>
    </message>
    <message>
        <source>%1 去做检查，不叫他，也不限时。回来后在「挂起」里按「回队」。</source>
        <translation>%1 is at an examination: not called, without a limit. When back, press &quot;Return&quot; in &quot;Parked&quot;.</translation>
    </message>
    <message>
        <source>%1 的结果好了，按回诊排队。</source>
        <translation>The results of %1 are there: queued as a return.</translation>
    </message>
    <message>
        <source>叫号</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Park</translation>
    </message>
    <message>
        <source>回队</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>转队</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>结果好了</source>
        <translation>Result ready</translation>
    </message>
    <message>
        <source>走了</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>看完</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>last step</translation>
    </message>
    <message>
        <source>撤销：%1 %2</source>
        <comment>act, number</comment>
        <translation>Undo: %1 %2</translation>
    </message>
    <message>
        <source>撤销了 %1 的「%2」，和没做过一样。</source>
        <translation>&quot;%2&quot; of %1 is undone, as if it had not been.</translation>
    </message>
    <message>
        <source>%1 升为%2，位置已经改好；正在叫的人不变。</source>
        <translation>%1 is %2 now, and placed so. Calls that are out stay.</translation>
    </message>
    <message>
        <source>%1 的加急取消，回到原来的位置。</source>
        <translation>%1 is back in the place before it was made urgent.</translation>
    </message>
    <message>
        <source>%1 转到%2，新号 %3。请告诉他新号。</source>
        <translation>%1 goes to %2 with number %3. Please tell the person.</translation>
    </message>
    <message>
        <source>等结果；检查都办好就自动排队，也可以按「回队」</source>
        <translation>Waits for results; back in the queue by itself when all is done, or press &quot;Return&quot;</translation>
    </message>
    <message>
        <source>%1，门口 %2</source>
        <comment>state, number</comment>
        <translation>%1, at the door %2</translation>
    </message>
    <message>
        <source>晚到</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>已走</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>%1，约 %2</source>
        <comment>state, time</comment>
        <translation>%1, until about %2</translation>
    </message>
    <message>
        <source>%1；%2</source>
        <comment>state, duty</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1开始叫号。</source>
        <translation>%1 calls now.</translation>
    </message>
    <message>
        <source>%1先不叫号，等候时间已经重算，屏上写了通知。</source>
        <translation>%1 does not call for now. Waits are worked out anew, and the boards say so.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1今天停诊，请等同科其他诊室叫号</source>
        <translation>%1 is closed today. Please wait for another room of this clinic.</translation>
    </message>
    <message>
        <source>%1暂停叫号，请稍等</source>
        <translation>%1 is not calling for now. Please wait.</translation>
    </message>
    <message>
        <source>%1暂停叫号，约 %2 恢复</source>
        <translation>%1 is not calling until about %2</translation>
    </message>
    <message>
        <source>%1的医生走了：今天剩下的号源已关，没有人要安排。</source>
        <translation>The doctor of %1 has left: today&apos;s remaining slots are closed, nobody has to be asked.</translation>
    </message>
    <message>
        <source>%1的医生走了：%2 人要问一问，%3 人约了还没到。请在下面一位一位安排。</source>
        <translation>The doctor of %1 has left: %2 to be asked, %3 booked and not here yet. Settle them one by one below.</translation>
    </message>
    <message>
        <source>别的队</source>
        <translation>Other queue</translation>
    </message>
    <message>
        <source>叫%1</source>
        <comment>queue</comment>
        <translation>Calls %1</translation>
    </message>
    <message>
        <source>%1 第 %2 次没来，号作废。人来了可以重新取号。</source>
        <translation>%1 did not come for the %2. time: the number is void. They can take a new one.</translation>
    </message>
    <message>
        <source>%1 走了，号作废；%2 分钟内可以撤销。</source>
        <translation>%1 has gone, the number is void; can be undone within %2 minutes.</translation>
    </message>
    <message>
        <source>%1 %2，路上约 %3 分：现在就叫到门口（F9，再按 4）</source>
        <translation>%1 (%2) needs about %3 min to come: call to the door now (F9, then 4)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>needs, reason</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <comment>name, reading</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 读作 %2。</source>
        <comment>name, reading</comment>
        <translation> %1 is read %2.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>why longer, reason</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Presentation::RoomsPresenter</name>
    <message>
        <source>%1也在</source>
        <comment>doctor&apos;s other room</comment>
        <translation>also in %1</translation>
    </message>
    <message>
        <source>兼 %1</source>
        <comment>second room</comment>
        <translation>and %1</translation>
    </message>
    <message>
        <source>按排班</source>
        <translation>By the rota</translation>
    </message>
    <message>
        <source>没有医生</source>
        <translation>No doctor</translation>
    </message>
    <message>
        <source>晚到</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>今天改过</source>
        <translation>Changed today</translation>
    </message>
    <message>
        <source>没有人</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <comment>doctor, room</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>诊室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>医生</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>叫哪些队</source>
        <translation>Calls from</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>按排班的医生</source>
        <translation>The doctor of the rota</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>doctor, title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1改好了，叫号从现在起照新的安排。</source>
        <translation>%1 is set; calling follows it from now on.</translation>
    </message>
    <message>
        <source>%1改好了。等这位医生的 %2 回到原来的位置。</source>
        <translation>%1 is set. %2, who waited for this doctor, are back in their places.</translation>
    </message>
    <message>
        <source>医生换到%1</source>
        <comment>room</comment>
        <translation>Doctor moved to %1</translation>
    </message>
    <message>
        <source>撤销：%1</source>
        <translation>Undo: %1</translation>
    </message>
    <message>
        <source>撤销了，诊室和之前一样。</source>
        <translation>Undone, the rooms are as before.</translation>
    </message>
    <message>
        <source>撤销了，诊室和之前一样。%1 又在等原来的医生。</source>
        <translation>Undone, the rooms are as before. %1 wait for their doctor again.</translation>
    </message>
</context>
<context>
    <name>Presentation::RoutePresenter</name>
    <message>
        <source>今天没有您的就诊记录</source>
        <translation>No visit of yours today</translation>
    </message>
    <message>
        <source>要看病请先挂号。有疑问，按「呼叫帮助」。</source>
        <translation>To see a doctor, register first. If you are unsure, press Get help.</translation>
    </message>
    <message>
        <source>都办好了，可以回家了</source>
        <translation>All done, you can go home</translation>
    </message>
    <message>
        <source>现在去 %1</source>
        <translation>Go to %1 now</translation>
    </message>
    <message>
        <source>叫到您了，请现在进去。</source>
        <translation>You are being called, please go in now.</translation>
    </message>
    <message>
        <source>叫过您了，没听到。请到护士站，说一声就接着排。</source>
        <translation>You were called. Please tell the nurse and you stay in the queue.</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <comment>people ahead, wait</comment>
        <translation>%1. %2</translation>
    </message>
    <message numerus="yes">
        <source>超过 %n 分钟会告诉您原因</source>
        <translation>
            <numerusform>Over %n minute we tell you why</numerusform>
            <numerusform>Over %n minutes we tell you why</numerusform>
        </translation>
    </message>
    <message>
        <source>请带：%1</source>
        <translation>Please bring: %1</translation>
    </message>
    <message>
        <source>检查都办好，结果出来，就自动排回原来的医生。</source>
        <translation>When all examinations are done and the results are there, you go back to the same doctor by yourself.</translation>
    </message>
</context>
<context>
    <name>Presentation::ScheduleModel</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>What</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>Presentation::SchedulePresenter</name>
    <message>
        <source>停诊名单读不出来，请叫维护人员。</source>
        <translation>The list of affected bookings cannot be read. Please call maintenance.</translation>
    </message>
    <message>
        <source>全科停诊</source>
        <translation>Whole department</translation>
    </message>
    <message>
        <source>全天</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>%1月%2日 %3</source>
        <translation>%3 %1/%2</translation>
    </message>
    <message>
        <source>今天，%1</source>
        <translation>Today, %1</translation>
    </message>
    <message>
        <source>%1、%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>停诊 %1</source>
        <translation>Closed %1</translation>
    </message>
    <message>
        <source>加班 %1</source>
        <translation>Extra session %1</translation>
    </message>
    <message>
        <source>%1 换到 %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>没有碰到已经约好的人。</source>
        <translation>Nobody who is booked is affected.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>没有档案</source>
        <translation>No file</translation>
    </message>
    <message>
        <source>会碰到 %1 个约好的人：%2</source>
        <translation>Affects %1 booked: %2</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>……</source>
        <translation> …</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>停诊，并通知 %1 人</source>
        <translation>Close and tell %1</translation>
    </message>
    <message>
        <source>停诊</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>加开这一段</source>
        <translation>Add this session</translation>
    </message>
    <message>
        <source>换诊室，并通知 %1 人</source>
        <translation>Change room and tell %1</translation>
    </message>
    <message>
        <source>换诊室</source>
        <translation>Other room</translation>
    </message>
    <message>
        <source>这个时间本来就不出诊，请看排班再选。</source>
        <translation>There is no session at that time. Please choose again.</translation>
    </message>
    <message>
        <source>这个时间已经有出诊，加班要选空着的时间。</source>
        <translation>There is a session at that time already. Choose a free time.</translation>
    </message>
    <message>
        <source>结束要比开始晚，加班至少半小时。</source>
        <translation>The end must be after the start, and an extra session at least half an hour.</translation>
    </message>
    <message>
        <source>每半小时看几个人要填 1 到 99。</source>
        <translation>Places per half hour must be 1 to 99.</translation>
    </message>
    <message>
        <source>要写原因，病人会问。</source>
        <translation>Please give a reason: patients will ask.</translation>
    </message>
    <message>
        <source>请选换到哪个诊室。</source>
        <translation>Please choose the other room.</translation>
    </message>
    <message>
        <source>加班和换诊室要选一位医生。</source>
        <translation>Extra sessions and other rooms need a doctor.</translation>
    </message>
    <message>
        <source>日子已经过了，请选今天或以后。</source>
        <translation>That day is over. Choose today or later.</translation>
    </message>
    <message>
        <source>加班的这一段已经有人约了，先停诊再安置他们。</source>
        <translation>People are booked in the extra session. Close it instead, and place them.</translation>
    </message>
    <message>
        <source>这个人刚刚已经安置好了。</source>
        <translation>This person has just been settled.</translation>
    </message>
    <message>
        <source>这个号刚刚没有了，请换一个。</source>
        <translation>That place has just gone. Please choose another.</translation>
    </message>
    <message>
        <source>记下了，%1 个约好的人都在右边的名单里，逐个安置或告知。</source>
        <translation>Entered. The %1 people booked are in the list at the right, to be placed or told one by one.</translation>
    </message>
    <message>
        <source>记下了，号源已经跟着变。</source>
        <translation>Entered. The places have changed with it.</translation>
    </message>
    <message>
        <source>取消了，恢复原来的排班；还没安置的人照原来的约。</source>
        <translation>Taken back. The rota holds again; who was not placed keeps the booking.</translation>
    </message>
    <message>
        <source>%1 改到 %2，会发短信告诉他。</source>
        <translation>%1 moved to %2; a text will tell them.</translation>
    </message>
    <message>
        <source>写一句怎么告诉的。</source>
        <translation>Please write how they were told.</translation>
    </message>
    <message>
        <source>%1 已告知，从名单里去掉。</source>
        <translation>%1 was told and is off the list.</translation>
    </message>
    <message>
        <source>这个号后面连着的时间不够，他约的时间更长，请换一个。</source>
        <translation>This booking is longer, and there is not enough time in a row there. Choose another place.</translation>
    </message>
</context>
<context>
    <name>Presentation::Sentences</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>很快就到</source>
        <translation>Soon</translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1–%2 分钟</source>
        <translation>%1–%2 min</translation>
    </message>
    <message>
        <source>暂时不知道</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>现在还不知道要等多久</source>
        <translation>The wait is not known yet</translation>
    </message>
    <message>
        <source>很快就到您</source>
        <translation>Your turn comes soon</translation>
    </message>
    <message>
        <source>大约等 %1</source>
        <translation>About %1</translation>
    </message>
    <message>
        <source>前面没有人</source>
        <translation>Nobody ahead of you</translation>
    </message>
    <message numerus="yes">
        <source>前面还有 %n 人</source>
        <translation>
            <numerusform>%n person ahead</numerusform>
            <numerusform>%n people ahead</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 楼</source>
        <translation>Floor %1</translation>
    </message>
    <message>
        <source>%1 楼 %2</source>
        <comment>floor and room</comment>
        <translation>Floor %1, %2</translation>
    </message>
    <message>
        <source>挂号</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>看医生</source>
        <translation>See the doctor</translation>
    </message>
    <message>
        <source>付费</source>
        <translation>Pay</translation>
    </message>
    <message>
        <source>抽血</source>
        <translation>Blood test</translation>
    </message>
    <message>
        <source>影像检查</source>
        <translation>Imaging</translation>
    </message>
    <message>
        <source>超声检查</source>
        <translation>Ultrasound</translation>
    </message>
    <message>
        <source>化验</source>
        <translation>Laboratory</translation>
    </message>
    <message>
        <source>带结果回医生那里</source>
        <translation>Back to the doctor with results</translation>
    </message>
    <message>
        <source>取药</source>
        <translation>Pharmacy</translation>
    </message>
    <message>
        <source>可以回家了</source>
        <translation>Go home</translation>
    </message>
    <message>
        <source>还没到</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>办好了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>不用去了</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>满 65 岁</source>
        <translation>Aged 65 or over</translation>
    </message>
    <message>
        <source>满 80 岁</source>
        <translation>Aged 80 or over</translation>
    </message>
    <message>
        <source>孕妇</source>
        <translation>Pregnant</translation>
    </message>
    <message>
        <source>残疾人</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>军人</source>
        <translation>Service member</translation>
    </message>
    <message>
        <source>急诊按病情先后看。</source>
        <translation>Emergencies are seen by urgency.</translation>
    </message>
    <message>
        <source>您约的是 %1，按时到，排在没约的人前面。</source>
        <translation>You booked %1 and came on time, so you go before walk-ins.</translation>
    </message>
    <message>
        <source>您约的是 %1，来晚了，从现在开始排。</source>
        <translation>You booked %1 and came late, so you queue from now.</translation>
    </message>
    <message>
        <source>现场号，按取号的先后排。</source>
        <translation>Walk-in: in the order of taking numbers.</translation>
    </message>
    <message>
        <source>%1，&lt;priority&gt;优先&lt;/priority&gt;。</source>
        <translation>%1: &lt;priority&gt;priority&lt;/priority&gt;.</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 位&lt;danger&gt;急诊&lt;/danger&gt;病人会先看。</source>
        <translation>
            <numerusform>%n &lt;danger&gt;emergency&lt;/danger&gt; goes first.</numerusform>
            <numerusform>%n &lt;danger&gt;emergencies&lt;/danger&gt; go first.</numerusform>
        </translation>
    </message>
    <message>
        <source>已过约好的时间，现在取号，从现在开始排。</source>
        <translation>Your time has passed. Check in now and queue from now.</translation>
    </message>
    <message numerus="yes">
        <source>晚到 %n 分钟，要多等一会儿。现在取号，从现在开始排。</source>
        <translation>
            <numerusform>%n minute late: a little more waiting. Check in and queue from now.</numerusform>
            <numerusform>%n minutes late: a little more waiting. Check in and queue from now.</numerusform>
        </translation>
    </message>
    <message>
        <source>约的时间过去太久，位置已放给别人。可以改挂现场号。</source>
        <translation>Your time passed too long ago and the place was given away. You can take a walk-in number.</translation>
    </message>
    <message>
        <source>来早了。请 %1 以后再来取号，先坐一会儿。</source>
        <translation>You are early. Please take a seat and check in after %1.</translation>
    </message>
    <message>
        <source>约的不是今天，是 %1。请那天 %2 以后来取号。</source>
        <translation>Your booking is not today but on %1. Please check in after %2 that day.</translation>
    </message>
    <message>
        <source>这个预约已经取过号了。</source>
        <translation>This booking is checked in already.</translation>
    </message>
    <message>
        <source>这个预约已经取消。</source>
        <translation>This booking was cancelled.</translation>
    </message>
    <message>
        <source>这个时间刚被约满，请另选一个。</source>
        <translation>This time has just been taken, please choose another.</translation>
    </message>
    <message>
        <source>这个时间停诊了，请另选一个。</source>
        <translation>The doctor is away at this time, please choose another.</translation>
    </message>
    <message>
        <source>这个时间已经过了，请另选一个。</source>
        <translation>This time has passed, please choose another.</translation>
    </message>
    <message>
        <source>您当天已经约了这位医生，不用再约。</source>
        <translation>You already have a booking with this doctor that day.</translation>
    </message>
    <message>
        <source>您已经在这个科排队，号是 %1。</source>
        <translation>You already wait in this department, number %1.</translation>
    </message>
    <message>
        <source>网络断了，现在不能预约。可以挂现场号。</source>
        <translation>No network, so no bookings now. You can take a walk-in number.</translation>
    </message>
    <message>
        <source>网络刚断，还没收到结果。请到服务台问一下。</source>
        <translation>The network went just now and the result is not known. Please ask at the desk.</translation>
    </message>
    <message>
        <source>这台机器坏了，什么也没办成。请到服务台办。</source>
        <translation>This machine is broken, nothing was done. Please go to the desk.</translation>
    </message>
    <message>
        <source>没有办成，什么也没改动。请再试一次，或到服务台办。</source>
        <translation>It did not work and nothing was changed. Please try again or go to the desk.</translation>
    </message>
    <message>
        <source>网络断了，这个时间本机不能约了。请换一个时间，或到服务台办。</source>
        <translation>The network is down and this time can no longer be booked here. Choose another time, or go to the service desk.</translation>
    </message>
    <message>
        <source>医院的系统正在恢复，请过一会儿再试，或到服务台办。</source>
        <translation>The hospital&apos;s system is being restored. Please try again shortly, or go to the service desk.</translation>
    </message>
    <message>
        <source>剩下的号还没有放出来，请看别的时间，或排候补。</source>
        <translation>The remaining places are not open yet. Please choose another time, or join the waiting list.</translation>
    </message>
    <message>
        <source>每人最多同时约 %1 个号，请先取消不用的。</source>
        <translation>You may have at most %1 bookings at a time. Please cancel one first.</translation>
    </message>
    <message>
        <source>每人一天最多约 %1 个号。</source>
        <translation>You may have at most %1 bookings a day.</translation>
    </message>
    <message>
        <source>给您留的时间过了，请再选一次。</source>
        <translation>The time we kept it for you is over. Please choose again.</translation>
    </message>
    <message>
        <source>您已经在候补名单上，有号会通知您。</source>
        <translation>You are on the waiting list already. We will tell you.</translation>
    </message>
    <message>
        <source>带结果回来，等的时间多算 %1 分钟。</source>
        <translation>Back with results: your wait counts %1 minutes more.</translation>
    </message>
    <message>
        <source>您有几次约了没来。%1 以前请到服务台预约，有原因也可以说。现场号照常取。</source>
        <translation>You missed some bookings. Until %1 please book at the desk, and tell us why if you like. Walk-in is open.</translation>
    </message>
    <message>
        <source>有医生晚到</source>
        <translation>a doctor is late</translation>
    </message>
    <message>
        <source>有诊室暂停叫号</source>
        <translation>a room has paused</translation>
    </message>
    <message>
        <source>有医生提前离开</source>
        <translation>a doctor had to leave</translation>
    </message>
    <message>
        <source>有诊室今天不再叫号</source>
        <translation>a room has closed for today</translation>
    </message>
    <message>
        <source>来了急诊，急的先看</source>
        <translation>an emergency goes first</translation>
    </message>
    <message>
        <source>前面的人多了</source>
        <translation>more people are in front</translation>
    </message>
    <message>
        <source>看得比预计的慢</source>
        <translation>it goes slower than expected</translation>
    </message>
    <message>
        <source>比之前多约 %1 分钟：%2</source>
        <comment>minutes, reason</comment>
        <translation>%1 min more than before: %2</translation>
    </message>
</context>
<context>
    <name>Presentation::SlotPresenter</name>
    <message>
        <source>余 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>已满</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>已过</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>停诊</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>%1 日</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>现在就看</source>
        <translation>Walk in now</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <comment>people waiting, about how long</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n 人在等</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>改到 %1 %2，%3</source>
        <translation>Move to %1 %2, %3</translation>
    </message>
    <message>
        <source>继续：%1，%2</source>
        <translation>Continue: %1, %2</translation>
    </message>
    <message>
        <source>继续：%1，%2，%3</source>
        <translation>Continue: %1, %2, %3</translation>
    </message>
    <message>
        <source>您选的 %1，%2。</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>&lt;success&gt;推荐 %1&lt;/success&gt;，那时人少，%2。</source>
        <translation>&lt;success&gt;We suggest %1&lt;/success&gt;: fewer people, %2.</translation>
    </message>
    <message>
        <source>%1 %2，%3</source>
        <comment>day, time, doctor</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>排上候补了。有号会发短信给您，请在短信说的时间前到自助机或前台确认；在「取号签到」里也能看到。</source>
        <translation>You are on the waiting list. A text tells you when there is a place; please confirm at a kiosk or the desk before the time it says. Check in shows it too.</translation>
    </message>
    <message>
        <source>未放号</source>
        <translation>Not open yet</translation>
    </message>
    <message>
        <source>排候补：有号通知我</source>
        <translation>Join the waiting list</translation>
    </message>
    <message>
        <source>这位医生这一天约满了。排上候补，有人退号就按先后通知您。</source>
        <translation>All places of this doctor are taken that day. On the waiting list you are told in turn when one is given back.</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <comment>wait, why it is longer</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Presentation::StartSentences</name>
    <message>
        <source>服务器读不懂这台机器的报告</source>
        <translation>The server can't read this machine's report</translation>
    </message>
    <message>
        <source>服务器恢复后要它说明手里的号源和号码。原因在服务器日志里；不再用它时请运行 daoyictl writeoff。</source>
        <translation>After a restore it must tell which places and numbers it holds. The server's log says what is wrong; if the machine is no longer used, run daoyictl writeoff.</translation>
    </message>
    <message>
        <source>服务器不认识这台机器</source>
        <translation>The server doesn't know this machine</translation>
    </message>
    <message>
        <source>服务器恢复的备份里没有它。请运行 daoyictl enrol，用得到的代码加 --enrol 启动；它办过的事会补传。</source>
        <translation>The backup that the server was restored from is older than this machine. Run daoyictl enrol and start with --enrol and the code; what it has recorded will be sent.</translation>
    </message>
    <message>
        <source>正在连接医院服务器</source>
        <translation>Connecting to the hospital</translation>
    </message>
    <message>
        <source>马上就好。要办事请先到前台。</source>
        <translation>Just a moment. Until then, please go to reception.</translation>
    </message>
    <message>
        <source>正在准备</source>
        <translation>Getting ready</translation>
    </message>
    <message>
        <source>正在取今天的号源和队列，请稍等。</source>
        <translation>Fetching today&apos;s appointments and queues. One moment, please.</translation>
    </message>
    <message>
        <source>要办事请到前台。工作人员：</source>
        <translation>Please go to reception. For staff: </translation>
    </message>
    <message>
        <source>这台机器还没有登记</source>
        <translation>This machine is not enrolled yet</translation>
    </message>
    <message>
        <source>在服务器上运行 daoyictl enrol，用得到的代码加 --enrol 启动。</source>
        <translation>run daoyictl enrol on the server and start this program with --enrol and the code it gives.</translation>
    </message>
    <message>
        <source>登记代码不对，或者已经用过</source>
        <translation>The enrolment code is wrong or already used</translation>
    </message>
    <message>
        <source>代码只能用一次，一小时内有效。请重新运行 daoyictl enrol。</source>
        <translation>a code works once, within one hour. Run daoyictl enrol again.</translation>
    </message>
    <message>
        <source>这台机器已停用</source>
        <translation>This machine has been revoked</translation>
    </message>
    <message>
        <source>它已被管理员停用，需要重新登记。</source>
        <translation>an administrator revoked it; it has to be enrolled anew.</translation>
    </message>
    <message>
        <source>程序版本和服务器不一致</source>
        <translation>This program does not match the server</translation>
    </message>
    <message>
        <source>请更新这台机器的程序。</source>
        <translation>please update the program on this machine.</translation>
    </message>
    <message>
        <source>服务器没有接受这台机器</source>
        <translation>The server did not accept this machine</translation>
    </message>
    <message>
        <source>原因 %1，请查看服务器日志。</source>
        <translation>reason %1, see the server&apos;s log.</translation>
    </message>
    <message>
        <source>本机数据文件损坏</source>
        <translation>The data file of this machine is damaged</translation>
    </message>
    <message>
        <source>要办事请到前台。工作人员：文件 %1 没有改动。加 --fresh 启动会把它移到旁边，用新文件重新登记。</source>
        <translation>Please go to reception. For staff: the file %1 was left as it is. Starting with --fresh moves it aside and enrols with a new one.</translation>
    </message>
    <message>
        <source>本机数据来自更新的版本</source>
        <translation>The data of this machine come from a newer version</translation>
    </message>
    <message>
        <source>要办事请到前台。工作人员：文件 %1 没有改动，请安装更新的程序（数据版本 %2）。</source>
        <translation>Please go to reception. For staff: the file %1 was left as it is; install the newer program (data version %2).</translation>
    </message>
    <message>
        <source>这不是本机的数据文件</source>
        <translation>This is not a data file of this machine</translation>
    </message>
    <message>
        <source>工作人员：请检查 --data 指定的文件夹。</source>
        <translation>For staff: check the folder given with --data.</translation>
    </message>
    <message>
        <source>打不开本机数据</source>
        <translation>The data of this machine cannot be opened</translation>
    </message>
    <message>
        <source>要办事请到前台。工作人员：请检查磁盘空间和文件夹权限（%1）。</source>
        <translation>Please go to reception. For staff: check disk space and the rights on the folder (%1).</translation>
    </message>
    <message>
        <source>程序已经在运行</source>
        <translation>The program is already running</translation>
    </message>
    <message>
        <source>同一个数据文件夹只能开一个窗口。</source>
        <translation>One data folder can have one window only.</translation>
    </message>
    <message>
        <source>这台机器的数据有另一份在用</source>
        <translation>Another machine uses a copy of this one&apos;s data</translation>
    </message>
    <message>
        <source>两台机器用了同一份数据，都已停用。查清哪台是真的，再运行 daoyictl reinstate。</source>
        <translation>Two machines use the same data; both are stopped. Find out which one is right, then run daoyictl reinstate.</translation>
    </message>
    <message>
        <source>服务器恢复的备份太旧</source>
        <translation>The server was restored from too old a backup</translation>
    </message>
    <message>
        <source>这台机器已清掉更早的记录。请换一份更新的备份，或登记成新机器。</source>
        <translation>This machine has already cleared the older records. Restore a newer backup, or enrol it as a new machine.</translation>
    </message>
    <message>
        <source>找到的服务器不能相信</source>
        <translation>The server found here cannot be trusted</translation>
    </message>
    <message>
        <source>要办事请到前台。工作人员：证书不对（%1）。请核对 --server 的地址和 --authority 的文件；没有弄清以前不要绕过。</source>
        <translation>Please go to the front desk. Staff: its certificate is not right (%1). Check the address in --server and the file in --authority; do not work around it before you know why.</translation>
    </message>
    <message>
        <source>打不开医院的证书文件</source>
        <translation>The hospital&apos;s certificate file cannot be read</translation>
    </message>
    <message>
        <source>要办事请到前台。工作人员：%1 里没有证书（PEM），请检查 --authority。</source>
        <translation>Please go to the front desk. Staff: there is no certificate (PEM) in %1; check --authority.</translation>
    </message>
</context>
<context>
    <name>Presentation::SuccessPresenter</name>
    <message>
        <source>签到好了。这是您的号</source>
        <translation>Checked in. Your number</translation>
    </message>
    <message>
        <source>挂好了。这是您的号</source>
        <translation>Registered. Your number</translation>
    </message>
    <message>
        <source>改好了，请按时来</source>
        <translation>Moved, please come on time</translation>
    </message>
    <message>
        <source>约好了，请按时来</source>
        <translation>Booked, please come on time</translation>
    </message>
    <message>
        <source>签到好了</source>
        <translation>Checked in</translation>
    </message>
    <message>
        <source>挂好了</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>改好了</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>约好了</source>
        <translation>Booked</translation>
    </message>
    <message>
        <source>，</source>
        <comment>between department, doctor and room</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time span</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>那天 %1 以后，在自助机上取号签到。</source>
        <translation>Check in at a kiosk after %1 that day.</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <comment>wait, people ahead</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2 取号</source>
        <comment>day, time</comment>
        <translation>Taken %1 %2</translation>
    </message>
    <message>
        <source>在自助机上扫码，看下一步去哪</source>
        <translation>Scan at a kiosk to see where to go next</translation>
    </message>
    <message>
        <source>第 %1 张，和前一张一样有效</source>
        <translation>Copy %1, as valid as the first</translation>
    </message>
    <message>
        <source>小票在下面的出口，请拿好。</source>
        <translation>Your slip is in the tray below.</translation>
    </message>
    <message>
        <source>小票没打出来，号 %1 一样有效。请记下，或到服务台补打。</source>
        <translation>The slip did not print. Number %1 is valid all the same: note it down or ask the desk for a slip.</translation>
    </message>
    <message>
        <source>用手机扫码，存到日历</source>
        <translation>Scan with your phone to keep it in your calendar</translation>
    </message>
    <message>
        <source>要久一点：%1</source>
        <translation>Longer: %1</translation>
    </message>
</context>
<context>
    <name>Presentation::UnplacedPresenter</name>
    <message>
        <source>候诊</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已叫到门口</source>
        <translation>Called to the door</translation>
    </message>
    <message>
        <source>在看</source>
        <translation>Inside</translation>
    </message>
    <message>
        <source>暂时离开</source>
        <translation>Away</translation>
    </message>
    <message>
        <source>还没问</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>同意换医生</source>
        <translation>Sees another doctor</translation>
    </message>
    <message>
        <source>等这位医生</source>
        <translation>Waits for this doctor</translation>
    </message>
    <message>
        <source>要改约</source>
        <translation>Rebooks</translation>
    </message>
    <message>
        <source>带到下一天</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>办好了</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>要重打</source>
        <translation>To reprint</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old number, new number</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>今天结束</source>
        <translation>End of the day</translation>
    </message>
    <message>
        <source>约 %1</source>
        <comment>time</comment>
        <translation>Booked %1</translation>
    </message>
    <message>
        <source>约了没到</source>
        <translation>Booked, not here</translation>
    </message>
    <message>
        <source>在「停诊」里安置</source>
        <translation>Place under &quot;Closed&quot;</translation>
    </message>
    <message>
        <source>号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>原来的医生</source>
        <translation>Doctor before</translation>
    </message>
    <message>
        <source>当时</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>他的决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>小票</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>还没问 %1 人</source>
        <translation>Not asked yet: %1</translation>
    </message>
    <message>
        <source>要重打 %1 张小票</source>
        <translation>slips to reprint: %1</translation>
    </message>
    <message>
        <source>等医生 %1 人</source>
        <translation>waiting for the doctor: %1</translation>
    </message>
    <message>
        <source>要改约 %1 人</source>
        <translation>to rebook: %1</translation>
    </message>
    <message>
        <source>约了没到 %1 人</source>
        <translation>booked, not here: %1</translation>
    </message>
    <message>
        <source>%1 换同科医生，位置不变；小票变了，请重打给他。</source>
        <translation>%1 sees another doctor, in the same place; the slip has changed, please print it anew.</translation>
    </message>
    <message>
        <source>%1 换同科医生，号和位置都不变。</source>
        <translation>%1 sees another doctor; number and place stay.</translation>
    </message>
    <message>
        <source>%1 等这位医生：别人不叫他，时间照算。医生回来就自动归队。</source>
        <translation>%1 waits for this doctor: nobody else calls, the clock runs. When the doctor is back, so is the place.</translation>
    </message>
    <message>
        <source>%1 不排了，要改约。约好后按「办好了」，在那以前一直列在这里。</source>
        <translation>%1 leaves the queue and rebooks. Press &quot;Settled&quot; when it is done; until then the line stays.</translation>
    </message>
    <message>
        <source>%1 办好了。</source>
        <translation>%1 is settled.</translation>
    </message>
    <message>
        <source>这台电脑没有小票机：请在纸上写 %1 给他。</source>
        <translation>This computer has no slip printer: write %1 on paper for them.</translation>
    </message>
    <message>
        <source>%1 的小票打好了。</source>
        <translation>Slip for %1 printed.</translation>
    </message>
    <message>
        <source>打好了 %1 张小票，请按号发给他们。</source>
        <translation>%1 slips printed; please hand them out by number.</translation>
    </message>
    <message>
        <source>这个决定撤销了，和没问过一样。</source>
        <translation>The decision is taken back, as if nobody had asked.</translation>
    </message>
</context>
<context>
    <name>Presentation::WalkSentences</name>
    <message>
        <source>%1，%2</source>
        <comment>two parts of one way</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>往前走 %n 米</source>
        <translation>
            <numerusform>Walk %n metre straight on</numerusform>
            <numerusform>Walk %n metres straight on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>走 %n 米</source>
        <translation>
            <numerusform>walk %n metre</numerusform>
            <numerusform>walk %n metres</numerusform>
        </translation>
    </message>
    <message>
        <source>出电梯</source>
        <translation>out of the lift</translation>
    </message>
    <message>
        <source>出楼梯</source>
        <translation>from the stairs</translation>
    </message>
    <message>
        <source>左转</source>
        <translation>turn left</translation>
    </message>
    <message>
        <source>右转</source>
        <translation>turn right</translation>
    </message>
    <message>
        <source>坐%1到 %2</source>
        <translation>Take %1 to %2</translation>
    </message>
    <message>
        <source>走%1到 %2</source>
        <translation>Take %1 to %2</translation>
    </message>
    <message>
        <source>左手边是%1</source>
        <translation>%1 is on your left</translation>
    </message>
    <message>
        <source>右手边是%1</source>
        <translation>%1 is on your right</translation>
    </message>
    <message>
        <source>前面就是%1</source>
        <translation>%1 is straight ahead</translation>
    </message>
    <message>
        <source>往前走到%1</source>
        <translation>Walk to %1</translation>
    </message>
</context>
<context>
    <name>Presentation::PhoneList</name>
    <message>
        <source>约好了</source>
        <translation>booked</translation>
    </message>
    <message>
        <source>提醒来看</source>
        <translation>reminder</translation>
    </message>
    <message>
        <source>改期</source>
        <translation>moved</translation>
    </message>
    <message>
        <source>取消了</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>停诊</source>
        <translation>doctor away</translation>
    </message>
    <message>
        <source>换诊室</source>
        <translation>other room</translation>
    </message>
    <message>
        <source>候补有号</source>
        <translation>place offered</translation>
    </message>
    <message>
        <source>患者</source>
        <translation>patient</translation>
    </message>
    <message>
        <source>%1的%2</source>
        <comment>patient, relation</comment>
        <translation>%2 of %1</translation>
    </message>
    <message>
        <source>打给%1</source>
        <comment>relation</comment>
        <translation>call %1</translation>
    </message>
    <message>
        <source>陪诊人</source>
        <translation>companion</translation>
    </message>
    <message>
        <source>%1 打过，没人接</source>
        <translation>called %1, no answer</translation>
    </message>
    <message>
        <source>没有留手机</source>
        <translation>left no number</translation>
    </message>
    <message>
        <source>短信没发出去</source>
        <translation>message not sent</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>是谁</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>要说的事</source>
        <translation>About</translation>
    </message>
    <message>
        <source>为什么打</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>%1 已告知，从名单里去掉。</source>
        <translation>%1 knows; taken off the list.</translation>
    </message>
    <message>
        <source>%1：%2 %3</source>
        <comment>what, when, doctor</comment>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>Presentation::MissedList</name>
    <message>
        <source>记一次</source>
        <translation>counts</translation>
    </message>
    <message>
        <source>在申诉</source>
        <translation>appeal open</translation>
    </message>
    <message>
        <source>不算：申诉成立</source>
        <translation>not counted: appeal accepted</translation>
    </message>
    <message>
        <source>记一次：申诉不成立</source>
        <translation>counts: appeal rejected</translation>
    </message>
    <message>
        <source>不算：医院停诊</source>
        <translation>not counted: clinic closed</translation>
    </message>
    <message>
        <source>不算：医生来晚了</source>
        <translation>not counted: doctor late</translation>
    </message>
    <message>
        <source>不算：急诊</source>
        <translation>not counted: emergency</translation>
    </message>
    <message>
        <source>不算：人来了，看了别的科</source>
        <translation>not counted: came, seen elsewhere</translation>
    </message>
    <message>
        <source>不算：工作人员免记</source>
        <translation>not counted: exempted by staff</translation>
    </message>
    <message>
        <source>没有档案</source>
        <translation>no file</translation>
    </message>
    <message>
        <source>自助机到 %1月%2日 为止不给他约，前台可以约。</source>
        <translation>Kiosks take no booking until %1/%2; the desk does.</translation>
    </message>
    <message>
        <source>%1月%2日</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>约的日子</source>
        <translation>Booked for</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>怎么记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>近 %1 天</source>
        <translation>Last %1 days</translation>
    </message>
    <message>
        <source>本院没有启用限制：只记下来，不影响预约。</source>
        <translation>This hospital sets no limit: it is only recorded and changes no booking.</translation>
    </message>
    <message>
        <source>%1 天内 %2 次没来也没取消，自助机 %3 天不给约；前台和电话照常。</source>
        <translation>Not come and not cancelled %2 times in %1 days: no booking at kiosks for %3 days; desk and telephone as usual.</translation>
    </message>
    <message>
        <source>别人刚刚处理过这一条，请看新的状态。</source>
        <translation>Somebody else has just dealt with this; see its new state.</translation>
    </message>
    <message>
        <source>要写为什么不算。</source>
        <translation>Write why it does not count.</translation>
    </message>
    <message>
        <source>%1 这一次不算。</source>
        <translation>This one does not count for %1.</translation>
    </message>
    <message>
        <source>写下他怎么说。</source>
        <translation>Write what they say.</translation>
    </message>
    <message>
        <source>%1 的申诉记下了，决定以前不算。</source>
        <translation>Appeal of %1 noted; it does not count until it is decided.</translation>
    </message>
    <message>
        <source>要写决定的理由，他会问。</source>
        <translation>Write the reason; they will ask.</translation>
    </message>
    <message>
        <source>%1 的申诉成立，这一次不算。</source>
        <translation>Appeal of %1 accepted; it does not count.</translation>
    </message>
    <message>
        <source>%1 的申诉不成立，照记一次。</source>
        <translation>Appeal of %1 rejected; it counts.</translation>
    </message>
    <message numerus="yes">
        <source>%n 次</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Presentation::RotaPresenter</name>
    <message>
        <source>%1，人数按快慢</source>
        <translation>%1, places by pace</translation>
    </message>
    <message>
        <source>%1，每半小时 %2 人</source>
        <translation>%1, %2 per half hour</translation>
    </message>
    <message>
        <source>看一个人平均 %1 分钟，大约 %2% 的人约了不来：这一段放 %3 个号合适，每半小时 %4 个左右。</source>
        <translation>A visit takes %1 min on average, some %2% do not come: %3 places suit this session, about %4 per half hour.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>没有档案</source>
        <translation>no file</translation>
    </message>
    <message>
        <source>没有碰到已经约好的人。</source>
        <translation>Nobody who is booked is touched.</translation>
    </message>
    <message>
        <source>会碰到 %1 个约好的人：%2</source>
        <translation>Touches %1 booked: %2</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>……</source>
        <translation>…</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>这位医生这一天没有固定出诊，请换一天或换人。</source>
        <translation>This doctor has no weekly session on that day. Choose another day or doctor.</translation>
    </message>
    <message>
        <source>这个时间已经有别的出诊，不能重叠。</source>
        <translation>There is another session at that time; they may not overlap.</translation>
    </message>
    <message>
        <source>结束要比开始晚，至少半小时。</source>
        <translation>The end must come after the start, by half an hour at least.</translation>
    </message>
    <message>
        <source>每半小时看几个人要填 1 到 99。</source>
        <translation>People per half hour must be 1 to 99.</translation>
    </message>
    <message>
        <source>要写原因，病人会问。</source>
        <translation>Write the reason; patients will ask.</translation>
    </message>
    <message>
        <source>日子已经过了，请选今天或以后。</source>
        <translation>That day is over. Choose today or later.</translation>
    </message>
    <message>
        <source>改排班</source>
        <translation>Change rota</translation>
    </message>
    <message>
        <source>不再出这一段</source>
        <translation>End this session</translation>
    </message>
    <message>
        <source>%1，并通知 %2 人</source>
        <translation>%1, tell %2 people</translation>
    </message>
    <message>
        <source>排班改了，%1 个约好的人都在右边的名单里，逐个安置或告知。</source>
        <translation>Rota changed. The %1 people booked are in the list at the right, to be placed or told.</translation>
    </message>
    <message>
        <source>排班改了，号源已经跟着变。</source>
        <translation>Rota changed; the places follow.</translation>
    </message>
</context>
<context>
    <name>Presentation::ClassFigures</name>
    <message>
        <source>%1 分内</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>按时 %1 人，超时 %2 人</source>
        <translation>%1 in time, %2 late</translation>
    </message>
    <message>
        <source>要求 %1%</source>
        <translation>Goal %1%</translation>
    </message>
    <message>
        <source>还不知道</source>
        <translation>No data yet</translation>
    </message>
    <message>
        <source>各类按时叫到</source>
        <translation>Called in time, by class</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>多久内（分）</source>
        <translation>Within (min)</translation>
    </message>
    <message>
        <source>按时</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>超时</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>还没到时</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>做到</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Goal</translation>
    </message>
</context>
<context>
    <name>Presentation::HallNotice</name>
    <message>
        <source>先叫谁，后叫谁</source>
        <translation>Who is called first</translation>
    </message>
    <message>
        <source>等得最久的人先看。下面这些人按规定多算几分钟等候，别的都不影响顺序。早到不会排到别人的预约前面，晚到也占不到便宜。</source>
        <translation>Whoever has waited longest is seen first. Some people are granted extra minutes of waiting, as listed below; nothing else changes the order. Coming early never puts anybody before another's booking, and coming late never helps.</translation>
    </message>
    <message>
        <source>除了急诊，比您晚 %1 分钟以上开始等的人，不会在您前面被叫。</source>
        <translation>Apart from emergencies, nobody who starts waiting more than %1 minutes after you is called before you.</translation>
    </message>
    <message>
        <source>急诊三级最多是 %1 分钟。</source>
        <translation> Emergency III: at most %1 minutes.</translation>
    </message>
    <message>
        <source>不多算</source>
        <translation>no extra minutes</translation>
    </message>
    <message>
        <source>多算 %1 分钟</source>
        <translation>%1 extra minutes</translation>
    </message>
    <message>
        <source>急诊一级、二级</source>
        <translation>Emergency I and II</translation>
    </message>
    <message>
        <source>分诊后马上看，在所有人前面</source>
        <translation>seen right after triage, before everybody</translation>
    </message>
    <message>
        <source>从分诊算起，%1</source>
        <translation>counted from triage, %1</translation>
    </message>
    <message>
        <source>从回诊签到算起，%1，每次检查算一次</source>
        <translation>counted from checking in again, %1, once for each examination</translation>
    </message>
    <message>
        <source>预约，准时到</source>
        <translation>Booked, on time</translation>
    </message>
    <message>
        <source>从预约时间算起，%1</source>
        <translation>counted from the booked time, %1</translation>
    </message>
    <message>
        <source>预约，迟到</source>
        <translation>Booked, late</translation>
    </message>
    <message>
        <source>从签到算起，过了预约时段每晚一分钟少算一分钟；晚 %1 分钟以上按现场号排</source>
        <translation>counted from checking in; one minute less for each minute after the booked time; over %1 minutes late counts as a walk-in</translation>
    </message>
    <message>
        <source>现场取号</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>从取号算起，%1</source>
        <translation>counted from taking the number, %1</translation>
    </message>
    <message>
        <source>再多算 %1 分钟</source>
        <translation>%1 more minutes</translation>
    </message>
    <message>
        <source>同时符合几条的，只算最多的一条；不是病情的，加起来最多多算 %1 分钟。</source>
        <translation>Of several reasons only the largest counts; all that is not medical adds at most %1 minutes together.</translation>
    </message>
    <message>
        <source>想知道「为什么先叫她」：小票上写着您为什么排在这里；在自助机上打开您的号，或者问任何一个前台，都会告诉您先叫的是哪一类人，她算等了多少分钟，您算等了多少分钟。别人的姓名和病情不会告诉您，您的也不会告诉别人。</source>
        <translation>To learn "why was she before me": your slip says why you stand where you stand. Open your number at a kiosk or ask at any desk: you are told what kind of person was called, how many minutes counted for her and how many for you. You are never told another's name or illness, and nobody is told yours.</translation>
    </message>
    <message>
        <source>· %1：%2</source>
        <comment>who, what</comment>
        <translation>· %1: %2</translation>
    </message>
    <message>
        <source>怎么算等候的时间</source>
        <translation>How waiting is counted</translation>
    </message>
    <message>
        <source>按规定优先的人</source>
        <translation>Served earlier by law</translation>
    </message>
    <message>
        <source>为什么先叫她？</source>
        <translation>Why was she before me?</translation>
    </message>
    <message>
        <source>谁按规定优先？</source>
        <translation>Who is served earlier by law?</translation>
    </message>
    <message>
        <source>多算 %1 分钟：%2。</source>
        <translation>%1 extra minutes: %2. </translation>
    </message>
    <message>
        <source>、</source>
        <comment>in a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>只算最多的一条。</source>
        <translation>Only the largest counts.</translation>
    </message>
    <message>
        <source>小票上写着您排在这里的原因。打开您的号，或者问前台：会告诉您先叫的是哪一类人、各算等了几分钟，不说姓名和病情。</source>
        <translation>Your slip says why. Or open your number, or ask a desk: you hear what kind of person it was and the minutes of both. No names.</translation>
    </message>
    <message>
        <source>%1 · 排队规则第 %2 版 · %3</source>
        <comment>hospital, version, day</comment>
        <translation>%1 · Queue rules, version %2 · %3</translation>
    </message>
    <message>
        <source>zh-CN</source>
        <comment>language of this page</comment>
        <translation>en</translation>
    </message>
</context>
</TS>
