// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace TestLib {

/// What the files of a replay show.
struct QueueVerdict {
    QStringList breaches; ///< empty: the discipline was kept
    int calls = 0;
    qint64 worstLag = 0;      ///< s, by which a later clock went first; without emergency III
    qint64 worstLagThree = 0; ///< s, the same for emergency III
    qint64 longestIdle = 0;   ///< s, of a room while somebody eligible waited
    int emergencyTwo = 0;
    int emergencyTwoInTime = 0; ///< called within 10 minutes of their clock
};

/// Reads EVENTS, LOG and HISTORY (queue.md section 6) and judges them by the words of sections 1
/// and 2 alone. It knows nothing of the engine and shares no code with it: whoever is eligible,
/// in which order, which rooms are open and free is worked out anew from the files.
///
/// Breaches: an inversion (somebody eligible for that room stood before), an overtaking lag above
/// 1,800 s (emergency III: 3,600 s; those who lost their place by a miss are not counted), a room
/// idle for more than 60 s while somebody eligible waits, a call into a closed or busy room or of
/// somebody who is not eligible, the same person called again within 5
/// minutes of a miss, a positive `adj`.
[[nodiscard]] QueueVerdict checkQueue(
    const QByteArray &events, const QByteArray &log, const QByteArray &history);
} // namespace TestLib
