// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>
#include <QTimer>

#include "domain/visit/voiceport.h"
#include "presentation/queue/boardcontent.h"
#include "presentation/queue/boardwaits.h"

namespace Sync {
class Station;
}

namespace Presentation {

/// One reading of the board: words and numbers, nothing left to decide. Names, rooms and
/// departments are other people's text and must be drawn as plain text (edge 109).
struct BoardPage {
    QString department;
    QString place;
    QString callHeading; ///< "正在叫号", stale "10:42 时在叫"
    QString number;      ///< empty before the first call of the day
    QString name;
    QString room;
    QString noCall; ///< said in the number's place while there is none
    QString wait;   ///< of who takes a number now; empty when nobody does, or it is old news
    QString rise;   ///< why it is longer than a while ago; mostly empty

    struct Room {
        QString heading;
        QString number;
        QString name;

        bool operator==(const Room &) const = default;
    };

    struct Waiting {
        QString number;
        QString name;
        BoardReason reason = BoardReason::WalkIn;
        QString reasonWord;

        bool operator==(const Waiting &) const = default;
    };

    std::vector<Room> rooms; ///< at most `RoomsPerPage`

    /// Somebody called a little earlier.
    struct Recent {
        QString number;
        QString room; ///< "303 诊室", or what to do when the call was missed

        bool operator==(const Recent &) const = default;
    };

    QString recentHeading; ///< empty when nobody else was called lately
    std::vector<Recent> recent;
    QString nextHeading;
    QString waitingCount;      ///< "共 11 人"
    std::vector<Waiting> next; ///< at most `LinesPerPage`, one less above `recent`
    QString nobodyWaits;       ///< said in the list's place while it is empty
    QString pages;             ///< "1 / 3"; empty when there is only one

    bool operator==(const BoardPage &) const = default;
};

/// What a waiting area is shown: one department, or several that take turns. Never blank: what
/// was known stays, with the time it was known (edges 88, 108).
class BoardPresenter : public QObject
{
    Q_OBJECT

public:
    /// Without contact for so long the board says how old it is (DESIGN, section 4).
    static constexpr std::chrono::seconds StaleAfter{120};
    /// How long a page stays when there are several, and when somebody was just called on it.
    static constexpr std::chrono::seconds PageTime{12};
    static constexpr std::chrono::seconds CallTime{20};
    /// An announcement older than this is shown but not announced any more (edge 120).
    static constexpr std::chrono::seconds NewsTime{60};
    /// A page with those further behind or with more rooms stays shorter than a department's first.
    static constexpr std::chrono::seconds OverflowTime{8};
    /// How long each of several notices stays.
    static constexpr std::chrono::seconds NoticeTime{10};
    /// Rooms beside the one called last; more take turns.
    static constexpr int RoomsPerPage = 2;
    /// Lines of the list "next"; more cannot be read from ten metres (DESIGN, section 4).
    static constexpr int LinesPerPage = 5;
    static constexpr int RecentLines = 2;

    /// `departments` in their order; empty: those with a waiting area nobody chose, all of them.
    BoardPresenter(Sync::Station &station,
        std::vector<Domain::DepartmentId> departments,
        BoardNaming naming,
        QObject *parent = nullptr);

    void setLanguage(Base::Language language);
    /// How many who wait fit on the wall: below each other alone, and above those called lately.
    /// At most `LinesPerPage`, at least 1.
    void setLines(int alone, int aboveRecent);

    [[nodiscard]] const BoardPage &page() const { return m_page; }

    [[nodiscard]] bool isStale() const { return m_stale; }

    /// "信息停在 10:42，可能已经变了" and what to do then; empty while all is well.
    [[nodiscard]] QString staleTitle() const;
    [[nodiscard]] QString staleAdvice() const;
    /// The line at the foot: the rule of the house, in turns with what staff tell.
    [[nodiscard]] QString notice() const;

    /// Whether `notice` is about this screen: it was given up, or its clock is wrong.
    [[nodiscard]] bool isTroubled() const { return !m_trouble.isEmpty(); }

    /// Whether `notice` is what staff tell.
    [[nodiscard]] bool isPosted() const { return m_notice > 0; }

    /// "5月14日 星期四" and "10:46", the server's time in the hospital's zone; empty as long as no
    /// server has ever told the time (edge 108: no wrong clock).
    [[nodiscard]] QString dateText() const;
    [[nodiscard]] QString timeText() const;

    /// Looks at the clock: minute, age of the news, whose turn it is. Comes by itself every second.
    void tick();

Q_SIGNALS:
    /// `page` or one of the words around it is different.
    void changed();
    /// Somebody was called just now, and `page` shows it.
    void called();
    /// For each new call, the earlier one first: a bell, number and room, twice. Never a name,
    /// also where the wall shows masked ones.
    void announced(const Domain::Utterance &call);

private:
    /// One department: its first page, or one with more of its rooms and of those who wait.
    struct Turn {
        size_t content = 0;
        int page = 0;
    };

    void onChanged(const QStringList &tables);
    void reload();
    void readWaits(Sync::Reader &reader);
    void fillWait(BoardPage &page, const BoardContent &content) const;
    void announce(const std::vector<BoardContent> &before);
    [[nodiscard]] std::chrono::seconds standing(const std::vector<BoardCall> &calls) const;
    [[nodiscard]] Domain::Utterance utterance(const BoardCall &call) const;
    void makeTurns();
    void show();
    [[nodiscard]] BoardPage pageOf(const BoardContent &content, int number) const;
    void fillCall(BoardPage &page, const BoardContent &content) const;
    void fillRecent(BoardPage &page, const BoardContent &content) const;
    void fillNext(BoardPage &page, const BoardContent &content, size_t first) const;
    void fillRooms(BoardPage &page, const BoardContent &content, size_t firstRoom) const;
    /// What staff tell on the page on view.
    [[nodiscard]] std::vector<QString> posted() const;
    [[nodiscard]] size_t noticeAt(Base::Instant now) const;
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] QString reasonWord(BoardReason reason) const;
    [[nodiscard]] int linesOf(const BoardContent &content) const;
    [[nodiscard]] int nextPages(const BoardContent &content) const;
    [[nodiscard]] QString clock(Base::Instant at) const;

    [[nodiscard]] QString text(const Base::LocalText &text) const { return text.in(m_language); }

    Sync::Station &m_station;
    std::vector<Domain::DepartmentId> m_departments;
    BoardNaming m_naming;
    Base::Language m_language = Base::Language::Chinese;
    int m_lines = LinesPerPage;
    int m_linesAboveRecent = LinesPerPage - 1;
    std::vector<BoardContent> m_contents;
    BoardWaits m_waits;
    std::vector<Turn> m_turns;
    size_t m_turn = 0;
    Base::Instant m_turnEndsAt;
    QDate m_day;
    size_t m_notice = 0; ///< 0: the rule of the house; else one behind the posted one
    bool m_loaded = false;
    bool m_stale = false;
    QString m_trouble; ///< as it is shown
    QString m_minute;
    BoardPage m_page;
    QTimer m_timer;
};
} // namespace Presentation
