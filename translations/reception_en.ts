<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Reception::AlarmStrip</name>
    <message>
        <source>要去看的人</source>
        <translation>People to look after</translation>
    </message>
    <message>
        <source>%1；%2</source>
        <comment>alarm, what to do</comment>
        <translation>%1; %2</translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 人</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reception::BookedList</name>
    <message numerus="yes">
        <source>还有 %n 人</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reception::BookingLegend</name>
    <message>
        <source>还有号</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>约满</source>
        <translation>Full</translation>
    </message>
    <message>
        <source>人少，推荐</source>
        <translation>Quiet</translation>
    </message>
    <message>
        <source>有人正在填</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>不开诊</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>Reception::BookingSide</name>
    <message>
        <source>已约的人</source>
        <translation>Booked here</translation>
    </message>
    <message>
        <source>给谁约</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>谁替他约（本人约不用填）</source>
        <translation>Booked by: relation (self: empty)</translation>
    </message>
    <message>
        <source>加号，写原因</source>
        <translation>Overbook, with reason</translation>
    </message>
    <message>
        <source>取消预约</source>
        <translation>Cancel booking</translation>
    </message>
    <message>
        <source>选一个时间</source>
        <translation>Choose a time</translation>
    </message>
    <message>
        <source>方向键移动，Enter 预约。</source>
        <translation>Move with the arrows, book with Enter.</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>先留 5 分钟</source>
        <translation>Hold for 5 min</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Stop moving</translation>
    </message>
    <message>
        <source>改时间</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>还没有选人</source>
        <translation>Nobody chosen yet</translation>
    </message>
    <message>
        <source>按 Ctrl K 查找，或 Ctrl N 登记。</source>
        <translation>Ctrl K finds, Ctrl N registers.</translation>
    </message>
    <message>
        <source>为什么取消</source>
        <translation>Why cancel</translation>
    </message>
    <message>
        <source>他不来了</source>
        <translation>Not coming</translation>
    </message>
    <message>
        <source>改看别的科</source>
        <translation>Other department</translation>
    </message>
    <message>
        <source>约错了</source>
        <translation>Booked by mistake</translation>
    </message>
    <message>
        <source>为什么加号</source>
        <translation>Why overbook</translation>
    </message>
    <message>
        <source>加号</source>
        <translation>Overbook</translation>
    </message>
    <message>
        <source>医生同意加号</source>
        <translation>The doctor agrees</translation>
    </message>
    <message>
        <source>外地来的，当天要走</source>
        <translation>From far away, leaves today</translation>
    </message>
    <message>
        <source>复查结果急着看</source>
        <translation>Results must be seen soon</translation>
    </message>
    <message>
        <source>存到日历</source>
        <translation>Save for calendar</translation>
    </message>
    <message>
        <source>代约人</source>
        <translation>Their name</translation>
    </message>
    <message>
        <source>手机（也通知）</source>
        <translation>Mobile (told too)</translation>
    </message>
    <message>
        <source>不对，再选</source>
        <translation>No, choose again</translation>
    </message>
    <message>
        <source>要几分钟</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation>%1 minutes</translation>
    </message>
</context>
<context>
    <name>Reception::BookingView</name>
    <message>
        <source>改时间，到新的时间按 Enter</source>
        <translation>Move, Enter at the new time</translation>
    </message>
    <message>
        <source>预约</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>在表里移动</source>
        <translation>Move in the grid</translation>
    </message>
    <message>
        <source>约这个时间</source>
        <translation>Book this time</translation>
    </message>
    <message>
        <source>取消他的预约，写原因</source>
        <translation>Cancel the booking, with reason</translation>
    </message>
    <message>
        <source>先留 5 分钟</source>
        <translation>Hold for 5 min</translation>
    </message>
    <message>
        <source>加号，写原因</source>
        <translation>Overbook, with reason</translation>
    </message>
    <message>
        <source>前一天，后一天</source>
        <translation>Day before, day after</translation>
    </message>
    <message>
        <source>换科室</source>
        <translation>Change department</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>医生和时间</source>
        <translation>Doctors and times</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>长半小时，短半小时</source>
        <translation>Half an hour longer, shorter</translation>
    </message>
</context>
<context>
    <name>Reception::BusyRoomPanel</name>
    <message>
        <source>%1 还没结束。先怎么办？</source>
        <translation>%1 is not finished. What first?</translation>
    </message>
    <message>
        <source>看完</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>先不叫</source>
        <translation>Don&apos;t call yet</translation>
    </message>
    <message>
        <source>叫下一位到门口</source>
        <translation>Next one to the door</translation>
    </message>
</context>
<context>
    <name>Reception::CandidateCard</name>
    <message>
        <source>就是他，打开档案</source>
        <translation>It is this person, open</translation>
    </message>
    <message>
        <source>打开看看</source>
        <translation>Have a look</translation>
    </message>
    <message>
        <source>一样</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>相近</source>
        <translation>Near</translation>
    </message>
    <message>
        <source>不同</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>现在填的</source>
        <translation>Typed now</translation>
    </message>
    <message>
        <source>已有档案</source>
        <translation>On file</translation>
    </message>
</context>
<context>
    <name>Reception::CandidatesPanel</name>
    <message>
        <source>没有像的档案</source>
        <translation>No similar file</translation>
    </message>
    <message>
        <source>可能已经有档案：%1 份</source>
        <translation>Perhaps on file already: %1</translation>
    </message>
    <message>
        <source>离线：只查了这台电脑上的档案，连上后会再查一次。</source>
        <translation>Offline: only the files on this computer were checked; they are checked again once connected.</translation>
    </message>
    <message>
        <source>提醒不拦您。仍要新建，请选一个原因，事后会复核。</source>
        <translation>This warns and does not stop you. To open a new file anyway, choose a reason; it is reviewed later.</translation>
    </message>
    <message>
        <source>边填边查：同一个证件号、同名同生日、同一个手机号，都会在这里提醒。</source>
        <translation>Checked while you type: the same number, the same name and birthday, or the same phone shows up here.</translation>
    </message>
    <message>
        <source>仍要新建的原因</source>
        <translation>Reason for a new file</translation>
    </message>
    <message>
        <source>请选一个原因</source>
        <translation>Choose a reason</translation>
    </message>
</context>
<context>
    <name>Reception::ClaimLine</name>
    <message>
        <source>接管</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>由本台包叫</source>
        <translation>Call whole queue here</translation>
    </message>
    <message>
        <source>交还</source>
        <translation>Give back</translation>
    </message>
    <message>
        <source>谁决定接管「%1」的号，为什么？</source>
        <translation>Who decides to take over from %1, and why?</translation>
    </message>
</context>
<context>
    <name>Reception::ComplaintForm</name>
    <message>
        <source>登记意见</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>是什么</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>从哪里来</source>
        <translation>Came by</translation>
    </message>
    <message>
        <source>关于哪个科</source>
        <translation>About</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>他说的话，照原话写</source>
        <translation>In the person&apos;s own words</translation>
    </message>
    <message>
        <source>全院</source>
        <translation>The whole hospital</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>不留电话也行：把编号写给他，凭编号查答复。</source>
        <translation>Without a phone, write the code down for the person; it leads to the answer.</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>不记了</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>Reception::ComplaintPanel</name>
    <message>
        <source>看号码</source>
        <translation>Show number</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>谁来办</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>记下答复</source>
        <translation>Save answer</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Call back</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>没有选中的意见</source>
        <translation>Nothing chosen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>&quot;%1&quot;</translation>
    </message>
    <message>
        <source>电话 %1</source>
        <translation>Phone %1</translation>
    </message>
</context>
<context>
    <name>Reception::ComplaintsView</name>
    <message>
        <source>选一条</source>
        <translation>Choose a line</translation>
    </message>
    <message>
        <source>写答复</source>
        <translation>Write the answer</translation>
    </message>
    <message>
        <source>登记新的意见</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>受理，定级别和谁来办</source>
        <translation>Assign grade and owner</translation>
    </message>
    <message>
        <source>记下答复</source>
        <translation>Save answer</translation>
    </message>
    <message>
        <source>回访后办结</source>
        <translation>Close after the call back</translation>
    </message>
    <message>
        <source>意见与投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>New</translation>
    </message>
    <message>
        <source>意见登记册</source>
        <translation>Complaints register</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>未办结 %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>超时 %1</source>
        <translation>Late %1</translation>
    </message>
    <message>
        <source>等回访 %1</source>
        <translation>Call back %1</translation>
    </message>
    <message>
        <source>还没有意见。按 Ctrl I 登记第一条。</source>
        <translation>Nothing yet. Ctrl I takes the first one down.</translation>
    </message>
    <message>
        <source>这一类现在没有。</source>
        <translation>None of this kind now.</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Feedback</translation>
    </message>
</context>
<context>
    <name>Reception::DayEndPage</name>
    <message>
        <source>收队</source>
        <translation>End the day</translation>
    </message>
    <message>
        <source>今天结束，没轮到</source>
        <translation>Day over, not reached</translation>
    </message>
    <message>
        <source>医生下班</source>
        <translation>Doctors off duty</translation>
    </message>
    <message>
        <source>人已经不在</source>
        <translation>Not here any more</translation>
    </message>
    <message>
        <source>今天收队：还没看完的人</source>
        <translation>End of the day: who is still open</translation>
    </message>
    <message>
        <source>还没看完的人</source>
        <translation>Who is still open</translation>
    </message>
    <message>
        <source>这个队今天没有没看完的人。</source>
        <translation>Nobody of this queue is open today.</translation>
    </message>
    <message>
        <source>全部关闭</source>
        <translation>Close all</translation>
    </message>
    <message>
        <source>全部带到下一天</source>
        <translation>Carry all over</translation>
    </message>
    <message>
        <source>换一种：关闭、带走、不动</source>
        <translation>Turn: close, carry, leave</translation>
    </message>
    <message>
        <source>撤销收队</source>
        <translation>Undo the end</translation>
    </message>
</context>
<context>
    <name>Reception::DepartmentChooser</name>
    <message>
        <source>挂哪个科</source>
        <translation>Which department?</translation>
    </message>
    <message>
        <source>%1：挂哪个科</source>
        <translation>%1: which department?</translation>
    </message>
    <message>
        <source>科室名、拼音首字母</source>
        <translation>Name or first letters</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>↑ ↓ 选择，Enter 取号，Esc 不取</source>
        <translation>↑ ↓ to choose, Enter for a number, Esc for none</translation>
    </message>
</context>
<context>
    <name>Reception::DeskStatusBar</name>
    <message>
        <source>全部快捷键</source>
        <translation>All keys</translation>
    </message>
</context>
<context>
    <name>Reception::FigureView</name>
    <message>
        <source>统计</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>把所有表格写成 CSV 文件</source>
        <translation>Write all tables as a CSV file</translation>
    </message>
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
        <source>导出</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>Reception::FrontDeskView</name>
    <message>
        <source>没有找到，Ctrl N 登记</source>
        <translation>nobody found, Ctrl N registers</translation>
    </message>
    <message>
        <source>再打一个字母</source>
        <translation>one more letter, please</translation>
    </message>
    <message>
        <source>前台</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>打开找到的人</source>
        <translation>Open a person found</translation>
    </message>
    <message>
        <source>在找到的人里移动</source>
        <translation>Move among those found</translation>
    </message>
    <message>
        <source>签到，或办这一步</source>
        <translation>Check in, or finish this step</translation>
    </message>
    <message>
        <source>显示完整号码（会记录）</source>
        <translation>Show full numbers (logged)</translation>
    </message>
    <message>
        <source>预约、改期</source>
        <translation>Book or move</translation>
    </message>
    <message>
        <source>打小票</source>
        <translation>Print the slip</translation>
    </message>
    <message>
        <source>写备注</source>
        <translation>Write note</translation>
    </message>
    <message>
        <source>搜索 %1</source>
        <translation>Search %1</translation>
    </message>
    <message>
        <source>%1 人</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>未到 %1</source>
        <translation>Expected %1</translation>
    </message>
    <message>
        <source>今天的安排</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>今日预约</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>没有要显示的预约</source>
        <translation>No bookings to show</translation>
    </message>
    <message>
        <source>找到的人</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>就诊路线</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>所有前台可见，例如：右耳听得清一些</source>
        <translation>For all desks, for example: hears better on the right</translation>
    </message>
    <message>
        <source>按 &lt;b&gt;Ctrl K&lt;/b&gt; 找人，或在左边选一个预约。</source>
        <translation>Press &lt;b&gt;Ctrl K&lt;/b&gt; to find somebody, or choose a booking at the left.</translation>
    </message>
    <message>
        <source>签错了，撤销签到，写原因</source>
        <translation>Undo check-in, with reason</translation>
    </message>
    <message>
        <source>为什么撤销签到</source>
        <translation>Why undo the check-in</translation>
    </message>
    <message>
        <source>撤销签到</source>
        <translation>Undo check-in</translation>
    </message>
    <message>
        <source>选错了人</source>
        <translation>Wrong person</translation>
    </message>
    <message>
        <source>挂错了科</source>
        <translation>Wrong department</translation>
    </message>
    <message>
        <source>他改天再来</source>
        <translation>Coming another day</translation>
    </message>
    <message>
        <source>%1 怎么读（拼音，可以带声调）</source>
        <translation>How is %1 read (Latin letters, tones if known)</translation>
    </message>
    <message>
        <source>记下读音</source>
        <translation>Keep the reading</translation>
    </message>
    <message>
        <source>写拼音，例如 shàn xióng xìn。</source>
        <translation>Write it in letters, such as shàn xióng xìn.</translation>
    </message>
    <message>
        <source>姓名读音不对，改成拼音</source>
        <translation>The name is read otherwise: correct it</translation>
    </message>
</context>
<context>
    <name>Reception::InformationView</name>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>常见问题</source>
        <translation>Common questions</translation>
    </message>
    <message>
        <source>今天的价格</source>
        <translation>Prices today</translation>
    </message>
    <message>
        <source>科室和医生</source>
        <translation>Departments and doctors</translation>
    </message>
    <message>
        <source>在公示里查找</source>
        <translation>Find in the public information</translation>
    </message>
    <message>
        <source>科室、医生、项目、问题</source>
        <translation>Department, doctor, price, question</translation>
    </message>
    <message>
        <source>上下看</source>
        <translation>Move in the list</translation>
    </message>
    <message>
        <source>到下一张表</source>
        <translation>To the next list</translation>
    </message>
    <message>
        <source>查科室、医生、价格、问题</source>
        <translation>Look up doctors, prices, questions</translation>
    </message>
    <message>
        <source>公示</source>
        <translation>Info</translation>
    </message>
</context>
<context>
    <name>Reception::NextStepsPanel</name>
    <message>
        <source>%1 看完了，下一步去哪？按数字选，可以选几个</source>
        <translation>%1 is finished. Where next? Press numbers, more than one if needed</translation>
    </message>
    <message>
        <source>%1 下一步：%2</source>
        <translation>%1 goes on to: %2</translation>
    </message>
    <message>
        <source>看完</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>还没完</source>
        <translation>Not finished</translation>
    </message>
</context>
<context>
    <name>Reception::NoticesPanel</name>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>收回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>收回：%1</source>
        <translation>Take back: %1</translation>
    </message>
    <message>
        <source>大屏通知</source>
        <translation>Notices on the boards</translation>
    </message>
    <message>
        <source>大屏上现在没有通知。</source>
        <translation>No notice is on the boards now.</translation>
    </message>
    <message>
        <source>告诉候诊的人</source>
        <translation>To those who wait (Chinese)</translation>
    </message>
    <message>
        <source>英文，可以不写</source>
        <translation>English, if you like</translation>
    </message>
    <message>
        <source>全院</source>
        <translation>The whole hospital</translation>
    </message>
    <message>
        <source>给哪个科的大屏</source>
        <translation>On the boards of</translation>
    </message>
    <message>
        <source>显示多久</source>
        <translation>For how long</translation>
    </message>
    <message>
        <source>上大屏</source>
        <translation>Show</translation>
    </message>
    <message numerus="yes">
        <source>大屏一行，还能写 %n 个字。</source>
        <translation>
            <numerusform>One line of a board: room for %n more character.</numerusform>
            <numerusform>One line of a board: room for %n more characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reception::PatientPanel</name>
    <message>
        <source>遮住</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>病历号</source>
        <translation>File number</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>上次</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>陪同</source>
        <translation>Companion</translation>
    </message>
    <message>
        <source>预约、改期</source>
        <translation>Book or move</translation>
    </message>
    <message>
        <source>小票</source>
        <translation>Slip</translation>
    </message>
    <message>
        <source>签错了</source>
        <translation>Undo check-in</translation>
    </message>
    <message>
        <source>证件看过了</source>
        <translation>Document seen</translation>
    </message>
    <message>
        <source>改读音</source>
        <translation>Correct</translation>
    </message>
</context>
<context>
    <name>Reception::PolicyView</name>
    <message>
        <source>选一条规则，按 Enter 改</source>
        <translation>Choose a rule, Enter to change it</translation>
    </message>
    <message>
        <source>叫号规则，第 %1 版</source>
        <translation>Rules of calling, version %1</translation>
    </message>
    <message>
        <source>只看；管理员登录后可以改</source>
        <translation>To read; an administrator may change them</translation>
    </message>
    <message numerus="yes">
        <source>改了 %n 处，还没存</source>
        <translation>
            <numerusform>%n number changed, not saved</numerusform>
            <numerusform>%n numbers changed, not saved</numerusform>
        </translation>
    </message>
    <message>
        <source>没有改动</source>
        <translation>No changes</translation>
    </message>
    <message>
        <source>正在存…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>存为新版</source>
        <translation>Save as new version</translation>
    </message>
    <message>
        <source>恢复第 %1 版</source>
        <translation>Restore version %1</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>改选中的数</source>
        <translation>Change the chosen number</translation>
    </message>
    <message>
        <source>预演：上一个工作日会怎样</source>
        <translation>Preview: the last working day</translation>
    </message>
    <message>
        <source>不改了</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>恢复选中的那一版</source>
        <translation>Restore the chosen version</translation>
    </message>
    <message>
        <source>历次改动</source>
        <translation>History</translation>
    </message>
    <message>
        <source>改一条</source>
        <translation>Change a number</translation>
    </message>
    <message>
        <source>预演和保存</source>
        <translation>Preview and save</translation>
    </message>
    <message>
        <source>预演</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>为什么改（存和恢复都要写）</source>
        <translation>Why (to save or restore)</translation>
    </message>
    <message>
        <source>叫号规则</source>
        <translation>Rules of calling</translation>
    </message>
    <message>
        <source>改后各类人的等候</source>
        <translation>Waits by class after the change</translation>
    </message>
    <message>
        <source>写出大厅里挂的公示，A4 一页</source>
        <translation>Write the notice for the hall, one page of A4</translation>
    </message>
    <message>
        <source>大厅公示</source>
        <translation>Hall notice</translation>
    </message>
</context>
<context>
    <name>Reception::QuestionPanel</name>
    <message>
        <source>不用了</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>先选上面的一项，按它的数字键。</source>
        <translation>Choose one of the above first, by its number key.</translation>
    </message>
    <message>
        <source>写一句原因，或选上面的常用句。</source>
        <translation>Write a reason, or choose one of the usual ones above.</translation>
    </message>
</context>
<context>
    <name>Reception::QueuePages</name>
    <message>
        <source>要安排的人</source>
        <translation>To settle</translation>
    </message>
    <message>
        <source>要安排的人 %1</source>
        <translation>To settle %1</translation>
    </message>
    <message>
        <source>排队</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>诊室安排</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>收队</source>
        <translation>End of day</translation>
    </message>
</context>
<context>
    <name>Reception::QueueQuestions</name>
    <message>
        <source>%1 病情变了，升到哪一级？</source>
        <translation>%1 has got worse. Which class now?</translation>
    </message>
    <message>
        <source>为什么（记在这次操作里）</source>
        <translation>Why (kept with the act)</translation>
    </message>
    <message>
        <source>胸痛、气短</source>
        <translation>Chest pain, breathless</translation>
    </message>
    <message>
        <source>意识不清</source>
        <translation>Not fully conscious</translation>
    </message>
    <message>
        <source>剧痛</source>
        <translation>Severe pain</translation>
    </message>
    <message>
        <source>跌倒、出血</source>
        <translation>Fall, bleeding</translation>
    </message>
    <message>
        <source>%1 转到哪个队，为什么？</source>
        <translation>%1 to which queue, and why?</translation>
    </message>
    <message>
        <source>挂错了科：时间照算</source>
        <translation>Wrong department: time is kept</translation>
    </message>
    <message>
        <source>本人想换：从现在算</source>
        <translation>Own wish: from now on</translation>
    </message>
    <message>
        <source>医生转诊：按回诊排</source>
        <translation>Doctor&apos;s referral: as a return</translation>
    </message>
    <message>
        <source>转到哪个队</source>
        <translation>To which queue</translation>
    </message>
    <message>
        <source>去做什么？号留着，时间照算。</source>
        <translation>What for? The number is kept, the clock runs.</translation>
    </message>
    <message>
        <source>洗手间</source>
        <translation>Toilet</translation>
    </message>
    <message>
        <source>缴费</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>化验</source>
        <translation>Laboratory</translation>
    </message>
    <message>
        <source>做检查（不限时）</source>
        <translation>Examination (no limit)</translation>
    </message>
    <message>
        <source>%1 不看了？号作废，历史留着。</source>
        <translation>%1 will not be seen? The number becomes void, its history stays.</translation>
    </message>
    <message>
        <source>人走了</source>
        <translation>Has gone</translation>
    </message>
    <message>
        <source>改天再来</source>
        <translation>Another day</translation>
    </message>
    <message>
        <source>今天结束，没轮到</source>
        <translation>End of day, not reached</translation>
    </message>
    <message>
        <source>补充一句（可不写）</source>
        <translation>A few words (optional)</translation>
    </message>
    <message>
        <source>本台的诊室现在怎么样？先选要多久，再按数字键。</source>
        <translation>How is the room of this desk? Choose for how long, then press a number.</translation>
    </message>
    <message>
        <source>在看，接着叫</source>
        <translation>At work, go on</translation>
    </message>
    <message>
        <source>医生晚到</source>
        <translation>Doctor late</translation>
    </message>
    <message>
        <source>暂停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>医生走了，今天不看了</source>
        <translation>Doctor has left for today</translation>
    </message>
    <message>
        <source>约 15 分钟</source>
        <translation>About 15 min</translation>
    </message>
    <message>
        <source>约 30 分钟</source>
        <translation>About 30 min</translation>
    </message>
    <message>
        <source>约 1 小时</source>
        <translation>About 1 hour</translation>
    </message>
    <message>
        <source>不知道多久</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>要多久</source>
        <translation>For how long</translation>
    </message>
    <message>
        <source>为什么（不写就用上面的词）</source>
        <translation>Why (else the word above)</translation>
    </message>
    <message>
        <source>急会诊</source>
        <translation>Urgent consult</translation>
    </message>
    <message>
        <source>手术未完</source>
        <translation>Still operating</translation>
    </message>
    <message>
        <source>设备故障</source>
        <translation>Equipment fault</translation>
    </message>
    <message>
        <source>医生走了</source>
        <translation>Doctor has left</translation>
    </message>
</context>
<context>
    <name>Reception::QueueSide</name>
    <message>
        <source>候诊 %1</source>
        <translation>Waiting %1</translation>
    </message>
    <message>
        <source>重呼</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>现在没有人等</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>候诊的人</source>
        <translation>People waiting</translation>
    </message>
</context>
<context>
    <name>Reception::QueueActs</name>
    <message>
        <source>叫号</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>重呼</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>看完</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>挂起</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>回队</source>
        <translation>Back in queue</translation>
    </message>
    <message>
        <source>叫错了</source>
        <translation>Undo call</translation>
    </message>
    <message>
        <source>加急</source>
        <translation>Escalate</translation>
    </message>
    <message>
        <source>取消加急</source>
        <translation>Undo escalation</translation>
    </message>
    <message>
        <source>转队</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>走了</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>诊室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>Reception::QueueView</name>
    <message>
        <source>候诊 %1</source>
        <translation>Waiting %1</translation>
    </message>
    <message>
        <source>挂起 %1</source>
        <translation>Set aside %1</translation>
    </message>
    <message>
        <source>过号 %1</source>
        <translation>Missed %1</translation>
    </message>
    <message>
        <source>已看 %1</source>
        <translation>Seen %1</translation>
    </message>
    <message>
        <source>队列</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>叫下一位</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>人进来了，开始看</source>
        <translation>Has come in, start</translation>
    </message>
    <message>
        <source>看完，开下一步</source>
        <translation>Finish and order next steps</translation>
    </message>
    <message>
        <source>挂起：先去办事</source>
        <translation>Set aside: away for a while</translation>
    </message>
    <message>
        <source>回队：人回来了</source>
        <translation>Back in the queue</translation>
    </message>
    <message>
        <source>本台为这个诊室叫号</source>
        <translation>This desk calls for that room</translation>
    </message>
    <message>
        <source>这里现在没有人</source>
        <translation>Nobody here now</translation>
    </message>
    <message>
        <source>排队的人</source>
        <translation>People in the queue</translation>
    </message>
    <message>
        <source>哪个队</source>
        <translation>Which queue</translation>
    </message>
    <message>
        <source>由本台包叫这个队，或交还</source>
        <translation>Call this whole queue here, or give it back</translation>
    </message>
    <message>
        <source>等结果 %1</source>
        <translation>Results %1</translation>
    </message>
    <message>
        <source>撤销刚才那一步</source>
        <translation>Undo the last act</translation>
    </message>
    <message>
        <source>加急：病情变了</source>
        <translation>Escalate: the person got worse</translation>
    </message>
    <message>
        <source>取消加急，回到原位</source>
        <translation>Undo the escalation</translation>
    </message>
    <message>
        <source>转到别的队</source>
        <translation>To another queue</translation>
    </message>
    <message>
        <source>走了，或今天没轮到</source>
        <translation>Gone, or not reached today</translation>
    </message>
    <message>
        <source>诊室：晚到、暂停、恢复、医生走了</source>
        <translation>Room: late, paused, at work, doctor left</translation>
    </message>
    <message>
        <source>谁先叫了，为什么</source>
        <translation>Who went before, and why</translation>
    </message>
    <message>
        <source>去看等得太久的人</source>
        <translation>To those who wait too long</translation>
    </message>
    <message>
        <source>候诊、挂起、过号、已看、等结果</source>
        <translation>Waiting, parked, missed, seen, results</translation>
    </message>
    <message>
        <source>诊室安排：谁在哪间，叫哪些队</source>
        <translation>Rooms: who is where, calling from which queues</translation>
    </message>
    <message>
        <source>医生走了，要安排的人</source>
        <translation>Doctor left: people to settle</translation>
    </message>
    <message>
        <source>今天收队</source>
        <translation>End of the day</translation>
    </message>
    <message>
        <source>更多：其他能做的事，它们的键一直有用</source>
        <translation>More acts; their keys work all the time</translation>
    </message>
    <message>
        <source>重呼</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>过号</source>
        <translation>Missed</translation>
    </message>
</context>
<context>
    <name>Reception::Rail</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>Reception::ReasonBox</name>
    <message>
        <source>不用了</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>写一句原因，或选下面的常用句。</source>
        <translation>Write a reason or choose one below.</translation>
    </message>
</context>
<context>
    <name>Reception::ReceptionWindow</name>
    <message>
        <source>导医：前台</source>
        <translation>Daoyi: front desk</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>任何时候</source>
        <translation>At any time</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>新患者</source>
        <translation>New patient</translation>
    </message>
    <message>
        <source>现场挂号</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>去帮自助机前的人</source>
        <translation>Help the person at a kiosk</translation>
    </message>
    <message>
        <source>收起提示或小窗</source>
        <translation>Put away a message or panel</translation>
    </message>
    <message>
        <source>设置：外观和语言</source>
        <translation>Settings: look and language</translation>
    </message>
    <message>
        <source>换语言</source>
        <translation>Change language</translation>
    </message>
    <message>
        <source>全部快捷键</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>锁定，或换人</source>
        <translation>Lock, or change person</translation>
    </message>
</context>
<context>
    <name>Reception::RegisterView</name>
    <message>
        <source>有很像的档案，保存前请先看右边</source>
        <translation>A very similar file exists; look at the right first</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>到下一项</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>到下一项，不会保存</source>
        <translation>Next field, never saves</translation>
    </message>
    <message>
        <source>保存并取号</source>
        <translation>Save and give a number</translation>
    </message>
    <message>
        <source>只保存</source>
        <translation>Save only</translation>
    </message>
    <message>
        <source>打开像的那份档案</source>
        <translation>Open the similar file</translation>
    </message>
    <message>
        <source>清空表格</source>
        <translation>Clear the form</translation>
    </message>
    <message>
        <source>登记新患者</source>
        <translation>Register a new patient</translation>
    </message>
    <message>
        <source>Tab 到下一项，Shift Tab 到上一项</source>
        <translation>Tab to the next field, Shift Tab back</translation>
    </message>
    <message>
        <source>证件类型</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>身份证</source>
        <translation>ID card</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>港澳台</source>
        <translation>HK, MO, TW</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
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
        <source>证件号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>拼音</source>
        <translation>Pinyin</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>手机号</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>医保 &lt;small&gt;选填&lt;/small&gt;</source>
        <translation>Insurance &lt;small&gt;optional&lt;/small&gt;</translation>
    </message>
    <message>
        <source>地址 &lt;small&gt;选填&lt;/small&gt;</source>
        <translation>Address &lt;small&gt;optional&lt;/small&gt;</translation>
    </message>
    <message>
        <source>陪同人 &lt;small&gt;选填&lt;/small&gt;</source>
        <translation>Companion &lt;small&gt;optional&lt;/small&gt;</translation>
    </message>
    <message>
        <source>关系</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>陪同人手机</source>
        <translation>Companion&apos;s phone</translation>
    </message>
    <message>
        <source>优先</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>沟通</source>
        <translation>Needs</translation>
    </message>
    <message>
        <source>告知</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>65 岁以上，自动</source>
        <translation>65 or older, automatic</translation>
    </message>
    <message>
        <source>残疾</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>孕妇</source>
        <translation>Pregnant</translation>
    </message>
    <message>
        <source>军人</source>
        <translation>Service member</translation>
    </message>
    <message>
        <source>听力不好</source>
        <translation>Hard of hearing</translation>
    </message>
    <message>
        <source>视力不好</source>
        <translation>Poor sight</translation>
    </message>
    <message>
        <source>需要轮椅</source>
        <translation>Needs a wheelchair</translation>
    </message>
    <message>
        <source>走得慢</source>
        <translation>Walks slowly</translation>
    </message>
    <message>
        <source>已当面说明隐私告知，本人同意</source>
        <translation>Privacy notice explained in person, agreed</translation>
    </message>
    <message>
        <source>保存并挂号</source>
        <translation>Save and give a number</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>Reception::RoomsPage</name>
    <message>
        <source>这位医生现在在%1。要怎么办？</source>
        <translation>This doctor works in %1 now. What shall be done?</translation>
    </message>
    <message>
        <source>今天谁在哪间，叫哪些队</source>
        <translation>Who is in which room today, and its queues</translation>
    </message>
    <message>
        <source>诊室</source>
        <translation>Rooms</translation>
    </message>
    <message>
        <source>这个科今天没有诊室。</source>
        <translation>This department has no room today.</translation>
    </message>
    <message>
        <source>哪位医生（换班：选接班的人）</source>
        <translation>Which doctor (shift change: who takes over)</translation>
    </message>
    <message>
        <source>哪位医生</source>
        <translation>Which doctor</translation>
    </message>
    <message>
        <source>叫哪些队；都不选就叫前台选的那个队</source>
        <translation>Calls from these queues; none: the one chosen at the desk</translation>
    </message>
    <message>
        <source>从现在起这样</source>
        <translation>Set from now on</translation>
    </message>
    <message>
        <source>换到这间</source>
        <translation>Move here</translation>
    </message>
    <message>
        <source>两间都用</source>
        <translation>Use both rooms</translation>
    </message>
    <message>
        <source>不改</source>
        <translation>Leave it</translation>
    </message>
</context>
<context>
    <name>Reception::ScheduleForm</name>
    <message>
        <source>全天</source>
        <translation>All day</translation>
    </message>
    <message>
        <source>从 %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>到 %1</source>
        <translation>To %1</translation>
    </message>
    <message>
        <source>原来的诊室</source>
        <translation>Usual room</translation>
    </message>
    <message>
        <source>停诊、加班与换诊室</source>
        <translation>Closed, extra, other room</translation>
    </message>
    <message>
        <source>停诊</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>加班</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>换诊室</source>
        <translation>Other room</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>医生</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>哪一天</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>从几点</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到几点</source>
        <translation>To</translation>
    </message>
    <message>
        <source>诊室</source>
        <translation>Room</translation>
    </message>
    <message>
        <source>每半小时看几人</source>
        <translation>Places per half hour</translation>
    </message>
    <message>
        <source>每半小时 </source>
        <translation>Per half hour </translation>
    </message>
    <message>
        <source> 人</source>
        <translation> places</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>记下的变动</source>
        <translation>Changes that stand</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>取消：%1</source>
        <translation>Undo: %1</translation>
    </message>
</context>
<context>
    <name>Reception::ScheduleView</name>
    <message>
        <source>停诊</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>选一个要安置的人</source>
        <translation>Choose a person</translation>
    </message>
    <message>
        <source>改约到建议的时间</source>
        <translation>Move to the proposed time</translation>
    </message>
    <message>
        <source>没有改约，已经告诉他</source>
        <translation>Told, without another time</translation>
    </message>
    <message>
        <source>记下停诊、加班或换诊室</source>
        <translation>Enter the change</translation>
    </message>
    <message>
        <source>要安置的人</source>
        <translation>People to place</translation>
    </message>
    <message>
        <source>没有人要安置。</source>
        <translation>Nobody has to be placed.</translation>
    </message>
    <message>
        <source>没改约，已告知</source>
        <translation>Told, not moved</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>改到 %1</source>
        <translation>Move to %1</translation>
    </message>
    <message>
        <source>怎么告诉他的</source>
        <translation>How were they told</translation>
    </message>
    <message>
        <source>已告知</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>电话告诉了，他以后再约</source>
        <translation>By phone; will book later</translation>
    </message>
    <message>
        <source>当面告诉了，退号</source>
        <translation>In person; cancelled</translation>
    </message>
    <message>
        <source>请他到别的医院</source>
        <translation>Sent to another hospital</translation>
    </message>
    <message>
        <source>某一天</source>
        <translation>One day</translation>
    </message>
    <message>
        <source>每周排班</source>
        <translation>Weekly rota</translation>
    </message>
</context>
<context>
    <name>Reception::SettingsPanel</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>关上</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Reception::SignInScreen</name>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>再写一遍新密码</source>
        <translation>New password once more</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>请稍等</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>换好并登录</source>
        <translation>Change and sign in</translation>
    </message>
    <message>
        <source>登录并换密码</source>
        <translation>Sign in and change password</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Reception::TopBar</name>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>新患者</source>
        <translation>New patient</translation>
    </message>
    <message>
        <source>现场挂号</source>
        <translation>Walk-in</translation>
    </message>
    <message>
        <source>搜姓名、拼音、生日、证件号、手机尾号、票号</source>
        <translation>Name, pinyin, birthday, ID, phone end, ticket</translation>
    </message>
    <message>
        <source>%1。按一下锁定，别人也可以登录。</source>
        <translation>%1. Press to lock; somebody else may sign in too.</translation>
    </message>
</context>
<context>
    <name>Reception::UnplacedPage</name>
    <message>
        <source>怎么办好的</source>
        <translation>How was it settled</translation>
    </message>
    <message>
        <source>办好了</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>改约好了</source>
        <translation>Rebooked</translation>
    </message>
    <message>
        <source>退号，以后再约</source>
        <translation>Returned, books later</translation>
    </message>
    <message>
        <source>人已经走了</source>
        <translation>Has left</translation>
    </message>
    <message>
        <source>医生走了，要安排的人</source>
        <translation>Doctor left: people to settle</translation>
    </message>
    <message>
        <source>一位一位问：“医生有急事走了。您换同科医生，还是等他，还是改天？”换医生的位置不变。</source>
        <translation>Ask one by one: &quot;The doctor had to leave. Would you see another doctor, wait, or come another day?&quot; Another doctor: the place stays.</translation>
    </message>
    <message>
        <source>要安排的人</source>
        <translation>People to settle</translation>
    </message>
    <message>
        <source>没有要安排的人。</source>
        <translation>Nobody has to be settled.</translation>
    </message>
    <message>
        <source>换同科医生</source>
        <translation>Another doctor</translation>
    </message>
    <message>
        <source>等这位医生</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>要改约</source>
        <translation>Rebooks</translation>
    </message>
    <message>
        <source>重打小票</source>
        <translation>Print slip</translation>
    </message>
    <message>
        <source>全部重打</source>
        <translation>Print all</translation>
    </message>
    <message>
        <source>撤销决定</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>Open file</translation>
    </message>
</context>
<context>
    <name>Reception::WhyPanel</name>
    <message>
        <source>还要等</source>
        <translation>Still to wait</translation>
    </message>
    <message>
        <source>前面</source>
        <translation>Ahead</translation>
    </message>
    <message>
        <source>可以这样说</source>
        <translation>You could say</translation>
    </message>
    <message>
        <source>选一个人，看他为什么排在那里</source>
        <translation>Choose somebody to see the reason for the place</translation>
    </message>
    <message>
        <source>谁先叫了，为什么</source>
        <translation>Who went before, and why</translation>
    </message>
</context>
<context>
    <name>Reception::ContactsView</name>
    <message>
        <source>联系</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>要打电话的人</source>
        <translation>People to telephone</translation>
    </message>
    <message>
        <source>约了没来的人</source>
        <translation>People who did not come</translation>
    </message>
    <message>
        <source>打开档案</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>已告知；申诉成立</source>
        <translation>Told; appeal accepted</translation>
    </message>
    <message>
        <source>没人接；申诉不成立</source>
        <translation>No answer; appeal rejected</translation>
    </message>
    <message>
        <source>记下申诉</source>
        <translation>Note appeal</translation>
    </message>
    <message>
        <source>这一次不算</source>
        <translation>Does not count</translation>
    </message>
    <message>
        <source>已告知</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>没人接，再打</source>
        <translation>No answer, try again</translation>
    </message>
    <message>
        <source>申诉成立</source>
        <translation>Accept appeal</translation>
    </message>
    <message>
        <source>申诉不成立</source>
        <translation>Reject appeal</translation>
    </message>
    <message>
        <source>为什么不算</source>
        <translation>Why it does not count</translation>
    </message>
    <message>
        <source>不算</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>路上出了急事</source>
        <translation>Emergency on the way</translation>
    </message>
    <message>
        <source>住院了</source>
        <translation>In hospital</translation>
    </message>
    <message>
        <source>我们的通知没送到</source>
        <translation>Our message did not arrive</translation>
    </message>
    <message>
        <source>他怎么说</source>
        <translation>What they say</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>打电话取消过</source>
        <translation>Cancelled by telephone</translation>
    </message>
    <message>
        <source>来了，没找到诊室</source>
        <translation>Came, did not find the room</translation>
    </message>
    <message>
        <source>病重来不了</source>
        <translation>Too ill to come</translation>
    </message>
    <message>
        <source>为什么成立</source>
        <translation>Why it is accepted</translation>
    </message>
    <message>
        <source>查到了取消电话</source>
        <translation>Call to cancel was found</translation>
    </message>
    <message>
        <source>证明齐全</source>
        <translation>Proof is complete</translation>
    </message>
    <message>
        <source>为什么不成立</source>
        <translation>Why it is rejected</translation>
    </message>
    <message>
        <source>不成立</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>没有查到取消</source>
        <translation>No cancellation found</translation>
    </message>
    <message>
        <source>没有证明</source>
        <translation>No proof</translation>
    </message>
    <message>
        <source>要打电话 %1</source>
        <translation>To telephone %1</translation>
    </message>
    <message>
        <source>约了没来 %1</source>
        <translation>Did not come %1</translation>
    </message>
    <message>
        <source>没有人要打电话。短信都发出去了。</source>
        <translation>Nobody to telephone. All messages went out.</translation>
    </message>
    <message>
        <source>这些天没有人约了不来。</source>
        <translation>Nobody missed a booking in this time.</translation>
    </message>
    <message>
        <source>打给谁，说什么</source>
        <translation>Whom to call, what to say</translation>
    </message>
    <message>
        <source>没有电话，来时告诉</source>
        <translation>No telephone; tell them when they come</translation>
    </message>
    <message>
        <source>读给他听：%1</source>
        <translation>Read to them: %1</translation>
    </message>
    <message>
        <source>约了没来</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>他说：%1</source>
        <translation>They say: %1</translation>
    </message>
    <message>
        <source>理由：%1</source>
        <translation>Reason: %1</translation>
    </message>
</context>
<context>
    <name>Reception::RotaForm</name>
    <message>
        <source>不再出诊</source>
        <translation>No longer held</translation>
    </message>
    <message>
        <source>从 %1</source>
        <translation>From %1</translation>
    </message>
    <message>
        <source>到 %1</source>
        <translation>To %1</translation>
    </message>
    <message>
        <source>这一天没有固定出诊</source>
        <translation>No weekly session that day</translation>
    </message>
    <message>
        <source>每周排班</source>
        <translation>Weekly rota</translation>
    </message>
    <message>
        <source>只这一天</source>
        <translation>This day</translation>
    </message>
    <message>
        <source>从这天起</source>
        <translation>From now on</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>科室</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>医生</source>
        <translation>Doctor</translation>
    </message>
    <message>
        <source>哪一天</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>哪一段</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>从几点</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到几点</source>
        <translation>To</translation>
    </message>
    <message>
        <source>每半小时看几人</source>
        <translation>People per half hour</translation>
    </message>
    <message>
        <source>每半小时 </source>
        <translation>Half hour: </translation>
    </message>
    <message>
        <source> 人</source>
        <translation> people</translation>
    </message>
    <message>
        <source>人数按看诊快慢</source>
        <translation>Places by pace</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
</TS>
