// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/pinyininput.h"

#include <algorithm>
#include <exception>

#include <libime/core/lattice.h>
#include <libime/core/userlanguagemodel.h>
#include <libime/pinyin/pinyincontext.h>
#include <libime/pinyin/pinyindictionary.h>
#include <libime/pinyin/pinyinime.h>

#include <QStandardPaths>

#include "base/log.h"

namespace Devices {

/// What libime needs to write.
struct PinyinInput::Engine {
    Engine(std::unique_ptr<libime::PinyinDictionary> words,
        std::unique_ptr<libime::UserLanguageModel> model)
        : ime(std::move(words), std::move(model))
    {
        // Two whole readings; more push the single characters off the first pages.
        ime.setNBest(2);
        ime.setScoreFilter(1.0F);
    }

    libime::PinyinIME ime;
};

namespace {
bool isChinese(const QString &text)
{
    const auto points = text.toUcs4();
    return !points.isEmpty() && std::ranges::all_of(points, [](uint point) {
        return QChar::script(point) == QChar::Script_Han;
    });
}
} // namespace

PinyinInput::PinyinInput(QString dictionary)
    : m_dictionary(std::move(dictionary))
{
}

PinyinInput::~PinyinInput() = default;

QString PinyinInput::systemDictionary()
{
    return QStandardPaths::locate(
        QStandardPaths::GenericDataLocation, QStringLiteral("libime/sc.dict"));
}

void PinyinInput::load()
{
    if (m_reading.joinable() || m_ready)
        return;
    m_reading = std::jthread([this] {
        // libime throws; nothing of that leaves this room.
        try {
            auto words = std::make_unique<libime::PinyinDictionary>();
            words->load(libime::PinyinDictionary::SystemDict,
                m_dictionary.toLocal8Bit().constData(),
                libime::PinyinDictFormat::Binary);
            auto file =
                libime::DefaultLanguageModelResolver::instance().languageModelFileForLanguage(
                    "zh_CN");
            if (!file) {
                qCWarning(logDevices) << "no Chinese names: libime has no language model";
                return;
            }
            m_engine = std::make_unique<Engine>(
                std::move(words), std::make_unique<libime::UserLanguageModel>(std::move(file)));
            m_ready = true;
        } catch (const std::exception &problem) {
            qCWarning(logDevices) << "no Chinese names:" << problem.what();
        }
    });
}

void PinyinInput::waitUntilLoaded()
{
    if (m_reading.joinable())
        m_reading.join();
}

std::vector<Domain::NameCandidate> PinyinInput::write(const QString &letters) const
{
    std::vector<Domain::NameCandidate> result;
    if (!m_ready || letters.isEmpty())
        return result;
    try {
        libime::PinyinContext context(&m_engine->ime);
        context.type(letters.toStdString());
        for (const auto &candidate : context.candidates()) {
            if (int(result.size()) == MostCandidates)
                break;
            const QString text = QString::fromStdString(candidate.toString());
            if (isChinese(text))
                result.push_back({text, int(candidate.sentence().back()->to()->index())});
        }
    } catch (const std::exception &problem) {
        qCWarning(logDevices) << "letters not written:" << problem.what();
    }
    return result;
}
} // namespace Devices
