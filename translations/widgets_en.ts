<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Widgets::ChartPanel</name>
    <message>
        <source>%1（%2）</source>
        <comment>title, unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>看表格</source>
        <translation>Show table</translation>
    </message>
    <message>
        <source>看图</source>
        <translation>Show chart</translation>
    </message>
</context>
<context>
    <name>Widgets::ClockBar</name>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>超了 %1 分</source>
        <translation>%1 min over</translation>
    </message>
    <message>
        <source>还有 %1 分</source>
        <translation>%1 min left</translation>
    </message>
    <message>
        <source>超了 %1 小时</source>
        <translation>%1 h over</translation>
    </message>
    <message>
        <source>还有 %1 小时</source>
        <translation>%1 h left</translation>
    </message>
    <message>
        <source>超了 %1 小时 %2 分</source>
        <translation>%1 h %2 min over</translation>
    </message>
    <message>
        <source>还有 %1 小时 %2 分</source>
        <translation>%1 h %2 min left</translation>
    </message>
</context>
<context>
    <name>Widgets::CountdownRing</name>
    <message>
        <source>还有 %1 秒</source>
        <translation>%1 seconds left</translation>
    </message>
</context>
<context>
    <name>Widgets::OnScreenKeypad</name>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>退格</source>
        <translation>Erase</translation>
    </message>
</context>
<context>
    <name>Widgets::PeopleRow</name>
    <message>
        <source>您</source>
        <translation>You</translation>
    </message>
    <message>
        <source>下一位就是您</source>
        <translation>You are next</translation>
    </message>
    <message>
        <source>前面还有 %1 人</source>
        <translation>%1 ahead of you</translation>
    </message>
</context>
<context>
    <name>Widgets::StepProgress</name>
    <message>
        <source>第 %1 步，共 %2 步</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
</TS>
