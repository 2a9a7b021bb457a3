// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/startsentences.h"

namespace Presentation {

Notice StartSentences::connecting()
{
    return { tr("正在连接医院服务器"), tr("马上就好。要办事请先到前台。") };
}

Notice StartSentences::loading()
{
    return { tr("正在准备"), tr("正在取今天的号源和队列，请稍等。") };
}

Notice StartSentences::refused(const QString &code)
{
    const QString desk = tr("要办事请到前台。工作人员：");
    if (code == QLatin1String("not-enrolled"))
        return { tr("这台机器还没有登记"),
            desk + tr("在服务器上运行 daoyictl enrol，用得到的代码加 --enrol 启动。") };
    if (code == QLatin1String("wrong-code"))
        return { tr("登记代码不对，或者已经用过"),
            desk + tr("代码只能用一次，一小时内有效。请重新运行 daoyictl enrol。") };
    if (code == QLatin1String("unknown-station") || code == QLatin1String("bad-signature"))
        return { tr("服务器不认识这台机器"),
            desk + tr("服务器恢复的备份里没有它。请运行 daoyictl enrol，用得到的代码加 --enrol "
                      "启动；它办过的事会补传。") };
    if (code == QLatin1String("bad-report"))
        return { tr("服务器读不懂这台机器的报告"),
            desk + tr("服务器恢复后要它说明手里的号源和号码。原因在服务器日志里；不再用它时请运行 "
                      "daoyictl writeoff。") };
    if (code == QLatin1String("revoked"))
        return { tr("这台机器已停用"), desk + tr("它已被管理员停用，需要重新登记。") };
    if (code == QLatin1String("fenced"))
        return { tr("这台机器的数据有另一份在用"),
            desk + tr("两台机器用了同一份数据，都已停用。查清哪台是真的，再运行 daoyictl "
                      "reinstate。") };
    if (code == QLatin1String("newer-server"))
        return { tr("程序版本和服务器不一致"), desk + tr("请更新这台机器的程序。") };
    if (code == QLatin1String("older-backup"))
        return { tr("服务器恢复的备份太旧"),
            desk + tr("这台机器已清掉更早的记录。请换一份更新的备份，或登记成新机器。") };
    return { tr("服务器没有接受这台机器"), desk + tr("原因 %1，请查看服务器日志。").arg(code) };
}

Notice StartSentences::distrusted(const QString &reason)
{
    return {tr("找到的服务器不能相信"),
        tr("要办事请到前台。工作人员：证书不对（%1）。请核对 --server 的地址和 --authority 的文件；"
           "没有弄清以前不要绕过。")
            .arg(reason)};
}

Notice StartSentences::noAuthority(const QString &file)
{
    return {tr("打不开医院的证书文件"),
        tr("要办事请到前台。工作人员：%1 里没有证书（PEM），请检查 --authority。").arg(file)};
}

Notice StartSentences::storeFailed(const Base::Error &error, const QString &file)
{
    if (error.code == QLatin1String("corrupt-store"))
        return { tr("本机数据文件损坏"),
            tr("要办事请到前台。工作人员：文件 %1 没有改动。加 --fresh 启动会把它移到旁边，"
               "用新文件重新登记。")
                .arg(file) };
    if (error.code == QLatin1String("newer-store"))
        return { tr("本机数据来自更新的版本"),
            tr("要办事请到前台。工作人员：文件 %1 没有改动，请安装更新的程序（数据版本 %2）。")
                .arg(file, error.detail) };
    if (error.code == QLatin1String("other-store"))
        return { tr("这不是本机的数据文件"), tr("工作人员：请检查 --data 指定的文件夹。") };
    return { tr("打不开本机数据"),
        tr("要办事请到前台。工作人员：请检查磁盘空间和文件夹权限（%1）。").arg(error.code) };
}

Notice StartSentences::alreadyRunning()
{
    return { tr("程序已经在运行"), tr("同一个数据文件夹只能开一个窗口。") };
}
}
