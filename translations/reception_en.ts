<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
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
        <source>满</source>
        <translation>Full</translation>
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
        <translation>Booked by (if not by oneself)</translation>
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
</context>
<context>
    <name>Reception::BookingView</name>
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
        <source>改时间：拿起，到新的时间再按 Enter</source>
        <translation>Move: pick up, Enter at the new time</translation>
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
</context>
<context>
    <name>Reception::DeskStatusBar</name>
    <message>
        <source>全部快捷键</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reception::Rail</name>
    <message>
        <source>设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页面</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reception::ReasonBox</name>
    <message>
        <source>不用了</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>写一句原因，或按上面的常用句。</source>
        <translation>Write a reason or press one of those below.</translation>
    </message>
</context>
<context>
    <name>Reception::ReceptionWindow</name>
    <message>
        <source>导医：前台</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知道了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>任何时候</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新患者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现场挂号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>去帮自助机前的人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收起提示或小窗</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>设置：外观和语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部快捷键</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页面</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reception::SettingsPanel</name>
    <message>
        <source>设置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>外观</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>浅色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>深色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>高对比</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关上</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reception::TopBar</name>
    <message>
        <source>搜姓名、拼音首字母、证件号、手机尾号、票号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新患者</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现场挂号</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
