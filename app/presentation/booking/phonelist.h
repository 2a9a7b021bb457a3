// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "domain/booking/message.h"
#include "presentation/texttablemodel.h"

namespace Sync {
class Station;
}

namespace Presentation {

class DeskDirectory;
class DeskMessages;

/// Somebody whom no machine could tell something.
struct PhoneCall {
    Domain::MessageId id;
    Domain::PatientId patientId;
    QString name;  ///< who is called: the patient, or who booked for her
    QString about; ///< "患者", "赵一的女儿"
    QString phone; ///< "—": nobody's is known; then she is told when she comes
    QString what;  ///< "停诊", "改期"
    QString why;   ///< "没有电话", "短信没发出去，11:20 打过 2 次"
    QString text;  ///< to be read to her

    bool operator==(const PhoneCall &) const = default;
};

/// 要打电话的人: messages that could not be sent, worked off by a person. What is no longer true
/// and what she was told face to face are not on it.
class PhoneList : public QObject
{
    Q_OBJECT

public:
    PhoneList(Sync::Station &station,
        DeskDirectory &directory,
        DeskMessages &messages,
        QObject *parent = nullptr);

    [[nodiscard]] TextTableModel &model() { return m_model; }

    /// Those with a number first, longest due first.
    [[nodiscard]] const std::vector<PhoneCall> &calls() const { return m_calls; }

    /// nullptr: nobody is chosen.
    [[nodiscard]] const PhoneCall *chosen() const;
    /// -1: nobody.
    [[nodiscard]] int chosenRow() const;
    void choose(int row);

    /// She knows: off the list.
    void told();
    /// Nobody answered: she stays, behind those who were not tried yet.
    void noAnswer();

Q_SIGNALS:
    void changed();

private:
    void read();
    [[nodiscard]] std::optional<PhoneCall> callOf(const Domain::Message &message);

    Sync::Station &m_station;
    DeskDirectory &m_directory;
    DeskMessages &m_messages;
    TextTableModel m_model;
    std::vector<PhoneCall> m_calls;
    Domain::MessageId m_chosen;
};
} // namespace Presentation
