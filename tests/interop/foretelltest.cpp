// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QtTest>

#include "interop/clinicday.h"
#include "interop/queueevents.h"

using namespace Domain;

namespace {

/// One person as LOG tells her, seconds of the file; -1: never.
struct Person {
    QByteArray id, pool;
    qint64 arrival, start, end, left;
};

struct Foretold {
    qint64 at, p50, p80, wait;
    QByteArray id, pool;
};

/// How good a row of foretold waits was.
struct Quality {
    double bias = 0;     ///< s, foretold less real
    double error = 0;    ///< s, mean of its size
    double coverage = 0; ///< share of those who waited at most their P80
};

std::vector<QList<QByteArray>> rowsOf(const QByteArray &csv)
{
    std::vector<QList<QByteArray>> rows;
    const auto lines = csv.split('\n');
    for (qsizetype i = 1; i + 1 < lines.size(); ++i)
        rows.push_back(lines[i].split(','));
    return rows;
}

qint64 numberOr(const QByteArray &text)
{
    return text.isEmpty() ? -1 : text.toLongLong();
}

/// A replay as its files tell it, and the three estimators that any hospital could have without
/// us, each with the knowledge of that moment only.
class Judged
{
public:
    explicit Judged(const QByteArray &events, const QueuePolicy &policy)
    {
        const auto read = Interop::queueEvents(events, QStringLiteral("day.csv"));
        Hall hall(
            policy, int(read->tickets.size()), int(read->queues.size()), int(read->rooms.size()));
        const HallDay day = hall.play(read->events, Foretell::Yes);
        for (const auto &row : rowsOf(Interop::logCsv(*read, day)))
            m_people.push_back({row[0],
                row[12],
                numberOr(row[2]),
                numberOr(row[3]),
                numberOr(row[4]),
                numberOr(row[13])});
        for (const auto &row : rowsOf(Interop::waitsCsv(*read, day))) {
            const qint64 at = numberOr(row[1]);
            const auto self = std::ranges::find(m_people, row[0], &Person::id);
            m_foretold.push_back({at,
                numberOr(row[2]),
                numberOr(row[3]),
                numberOr(row[4]) - at,
                row[0],
                self->pool});
        }
        m_rooms = double(read->rooms.size());
    }

    [[nodiscard]] size_t count() const { return m_foretold.size(); }

    [[nodiscard]] Quality ours() const
    {
        Quality quality = of([](const Foretold &one) { return double(one.p50); });
        for (const Foretold &one : m_foretold)
            quality.coverage += one.wait <= one.p80 ? 1 : 0;
        quality.coverage /= double(count());
        return quality;
    }

    /// People before me times the mean service of the last hundred, shared by the rooms.
    [[nodiscard]] Quality lengthTimesMean() const
    {
        return of([this](const Foretold &one) {
            double sum = 0;
            double services = 0;
            double before = 0;
            for (const Person &person : m_people) {
                if (person.end >= 0 && person.end <= one.at && person.end > one.at - 3 * 3600) {
                    sum += double(person.end - person.start);
                    ++services;
                }
                const bool waits = person.arrival <= one.at && person.id != one.id
                    && (person.start < 0 || person.start > one.at)
                    && (person.left < 0 || person.left > one.at);
                before += waits && person.pool == one.pool ? 1 : 0;
            }
            return before * (services > 0 ? sum / services : 480) / m_rooms;
        });
    }

    /// What the last one who went in had waited; the mean of the last `many` of them.
    [[nodiscard]] Quality lastServed(size_t many) const
    {
        return of([this, many](const Foretold &one) {
            std::vector<std::pair<qint64, qint64>> waits;
            for (const Person &person : m_people) {
                if (person.start >= 0 && person.start <= one.at && person.pool == one.pool)
                    waits.emplace_back(person.start, person.start - person.arrival);
            }
            std::ranges::sort(waits, std::greater());
            waits.resize(std::min(many, waits.size()));
            double sum = 0;
            for (const auto &[start, wait] : waits)
                sum += double(wait);
            return waits.empty() ? 0 : sum / double(waits.size());
        });
    }

private:
    template<typename Estimator>
    [[nodiscard]] Quality of(const Estimator &estimator) const
    {
        Quality quality;
        for (const Foretold &one : m_foretold) {
            const double off = estimator(one) - double(one.wait);
            quality.bias += off / double(count());
            quality.error += std::abs(off) / double(count());
        }
        return quality;
    }

    std::vector<Person> m_people;
    std::vector<Foretold> m_foretold;
    double m_rooms = 1;
};
} // namespace

class ForetellTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void waitsAreForetoldBetterThanByRuleOfThumb_data() // queue.md section 4; issue 4
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("loadPercent");
        QTest::addColumn<int>("beliefPercent"); // priors against the truth

        struct Clinic {
            int seed;
            int load;
        };

        // At 85 % every second one finds a room free; above 100 % more come than can be served.
        for (const auto &[seed, load] : {Clinic{1, 90},
                 {1, 95},
                 {2, 90},
                 {2, 95},
                 {3, 90},
                 {3, 95},
                 {4, 105},
                 {5, 110},
                 {6, 120}}) {
            for (const int belief : {100, 75, 125})
                QTest::addRow("seed %d, load %d %%, priors %d %%", seed, load, belief)
                    << seed << load << belief;
        }
    }

    void waitsAreForetoldBetterThanByRuleOfThumb()
    {
        QFETCH(int, seed);
        QFETCH(int, loadPercent);
        QFETCH(int, beliefPercent);
        Base::SeededRandom random{quint64(seed)};
        Interop::ClinicWish wish;
        wish.days = 4;
        wish.loadPercent = loadPercent;
        QueuePolicy believed;
        for (int *prior : {&believed.waits.firstPriorS,
                 &believed.waits.returnPriorS,
                 &believed.waits.emergencyPriorS})
            *prior = *prior * beliefPercent / 100;

        const Judged judged(Interop::clinicDay(wish, random), believed);

        const Quality ours = judged.ours();
        const Quality length = judged.lengthTimesMean();
        const Quality last = judged.lastServed(1);
        const Quality rolling = judged.lastServed(10);
        const QString found =
            QStringLiteral("%1 predictions, bias %2 s, P80 covers %3 %, mean error %4 s against "
                           "%5 (length x mean), %6 (last served), %7 (rolling mean)")
                .arg(judged.count())
                .arg(ours.bias, 0, 'f', 0)
                .arg(100 * ours.coverage, 0, 'f', 1)
                .arg(ours.error, 0, 'f', 0)
                .arg(length.error, 0, 'f', 0)
                .arg(last.error, 0, 'f', 0)
                .arg(rolling.error, 0, 'f', 0);
        qInfo().noquote() << found;
        QVERIFY2(judged.count() >= 500, qPrintable(found));
        // Above 105 % the promised 90 s are not reached on every day: see the queue's README.
        QVERIFY2(std::abs(ours.bias) <= (loadPercent > 105 ? 180 : 90), qPrintable(found));
        QVERIFY2(ours.coverage >= 0.75 && ours.coverage <= 0.90, qPrintable(found));
        QVERIFY2(ours.error < length.error, qPrintable(found));
        QVERIFY2(ours.error < last.error, qPrintable(found));
        QVERIFY2(ours.error < rolling.error, qPrintable(found));
    }
};

QTEST_APPLESS_MAIN(ForetellTest)
#include "foretelltest.moc"
