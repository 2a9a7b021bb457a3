// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QString>
#include <QStringList>

class QProcess;

namespace TestLib {

/// A PostgreSQL server of the test's own in a folder of the test's. It listens on a socket in
/// that folder and on a free port of this machine, runs as an ordinary user also when the test is
/// root, and ends with the test, even if that is killed.
class Postgres
{
public:
    /// Whether what is confirmed survives a power cut. `No` is fast, for tests of anything else.
    enum class Durable { No, Yes };

    /// A new server with nothing in it, running. Ends the program when PostgreSQL is not
    /// installed: packaging/install-packages does that.
    explicit Postgres(const QString &folder, Durable durable = Durable::No);
    /// A running copy of `primary` that follows it. The primary then waits for it at every
    /// COMMIT.
    static std::unique_ptr<Postgres> standbyOf(Postgres &primary, const QString &folder);
    ~Postgres();
    Postgres(const Postgres &) = delete;
    Postgres &operator=(const Postgres &) = delete;

    /// The one of this program, started when it is asked for the first time.
    static Postgres &ofThisProgram();
    /// The address of a new database, a copy of `pattern` (to which nobody may be connected).
    QString newDatabase(const QString &pattern = QStringLiteral("template1"));
    /// `postgresql://…` by way of the port.
    [[nodiscard]] QString address(const QString &database) const;

    [[nodiscard]] quint16 port() const { return m_port; }

    [[nodiscard]] const QString &folder() const { return m_folder; }

    void start();
    /// As if the machine lost its power: every process at once, nothing is said to anybody.
    void kill();
    /// A standby becomes the one that writes.
    void promote();
    /// Runs SQL as the administrator; what it printed, without headings.
    QString run(const QString &database, const QString &sql);

private:
    struct Empty {
    };

    Postgres(Empty, const QString &folder);
    void tool(const QString &name, const QStringList &arguments);
    void configure(const QStringList &lines);

    QString m_folder;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_server;
};

/// The address of a fresh server's store: a file in `folder`, or, where the environment says
/// DAOYI_TEST_STORE=postgresql, a new database of `Postgres::ofThisProgram`.
[[nodiscard]] QString newServerStore(const QString &folder);
/// The same with the contents of another one, which nobody uses now.
[[nodiscard]] QString copyOfServerStore(const QString &store, const QString &folder);
} // namespace TestLib
