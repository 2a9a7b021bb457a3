// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/directory/hospitaltexts.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "domain/booking/bookingpolicy.h"
#include "domain/booking/message.h"

namespace Domain {

namespace {
Base::Result<void> bad(const QString &where)
{
    return Base::fail(Base::ErrorKind::Invalid, "bad-document", where);
}

QJsonObject contentsOf(const Document &document)
{
    return QJsonDocument::fromJson(document.body.toUtf8()).object();
}

Base::LocalText localText(const QJsonValue &value)
{
    return {value[u"zh"].toString().trimmed(), value[u"en"].toString().trimmed()};
}

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    for (const QStringView language : {QStringView(u"zh"), QStringView(u"en")}) {
        for (const QJsonValue &word : value[language].toArray()) {
            if (!word.toString().trimmed().isEmpty())
                words += word.toString().trimmed();
        }
    }
    return words;
}

/// A list that must be there and not be empty.
Base::Result<QJsonArray> filledList(const QJsonValue &parent, const char *name)
{
    const QJsonArray list = parent[QLatin1String(name)].toArray();
    if (list.isEmpty())
        return Base::passOn(bad(QStringLiteral("no %1").arg(QLatin1String(name))));
    return list;
}

/// English words count as words, so that "car" isn't found in "card"; Chinese has no gaps.
bool holds(const QString &sentence, const QString &word)
{
    const bool latin = word.front().unicode() < 0x2e80;
    for (qsizetype at = sentence.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = sentence.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + word.size();
        const bool before = at == 0 || !sentence[at - 1].isLetterOrNumber();
        const bool after = end == sentence.size() || !sentence[end].isLetterOrNumber();
        if (!latin || (before && after))
            return true;
    }
    return false;
}

Base::Result<void> checkGuide(const QJsonObject &guide)
{
    const auto flags = filledList(guide, "redFlags");
    if (!flags)
        return Base::passOn(flags);
    for (const QJsonValue &flag : *flags) {
        if (wordsOf(flag[u"words"]).isEmpty() || localText(flag[u"say"]).zh.isEmpty())
            return bad(QStringLiteral("a red flag without words or say"));
    }
    const auto parts = filledList(guide, "bodyParts");
    if (!parts)
        return Base::passOn(parts);
    for (const QJsonValue &part : *parts) {
        const auto complaints = filledList(part, "complaints");
        if (!complaints)
            return Base::passOn(complaints);
        for (const QJsonValue &complaint : *complaints) {
            if (localText(complaint[u"label"]).zh.isEmpty()
                || complaint[u"department"].toString().isEmpty())
                return bad(QStringLiteral("a complaint without label or department"));
        }
    }
    return {};
}

Base::Result<void> checkMaterials(const QJsonObject &materials)
{
    const auto rules = filledList(materials, "rules");
    if (!rules)
        return Base::passOn(rules);
    for (const QJsonValue &rule : *rules) {
        for (const char *list : {"visitTypes", "insurances", "items"}) {
            if (const auto filled = filledList(rule, list); !filled)
                return Base::passOn(filled);
        }
        for (const QJsonValue &item : rule[u"items"].toArray()) {
            if (localText(item[u"name"]).zh.isEmpty())
                return bad(QStringLiteral("an item without name"));
        }
    }
    return {};
}
} // namespace

Base::Result<std::vector<FaqEntry>> readFaq(const Document &document)
{
    const auto list = filledList(contentsOf(document), "entries");
    if (!list)
        return Base::passOn(list);
    std::vector<FaqEntry> entries;
    for (const QJsonValue &value : *list) {
        FaqEntry entry{value[u"code"].toString(),
            localText(value[u"question"]),
            localText(value[u"answer"]),
            wordsOf(value[u"words"])};
        if (entry.question.zh.isEmpty() || entry.answer.zh.isEmpty())
            return Base::passOn(bad(QStringLiteral("an entry without question or answer")));
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<FaqEntry> answersTo(const QString &typed, const std::vector<FaqEntry> &entries)
{
    std::vector<std::pair<qsizetype, FaqEntry>> found;
    for (const FaqEntry &entry : entries) {
        const auto hits = std::count_if(entry.words.begin(),
            entry.words.end(),
            [&](const QString &word) { return holds(typed, word); });
        if (hits > 0)
            found.emplace_back(hits, entry);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &one, const auto &other) {
        return one.first > other.first;
    });
    std::vector<FaqEntry> answers;
    for (auto &[hits, entry] : found)
        answers.push_back(std::move(entry));
    return answers;
}

Base::Result<std::vector<PhraseMoment>> readPhrases(const Document &document)
{
    const auto list = filledList(contentsOf(document), "moments");
    if (!list)
        return Base::passOn(list);
    std::vector<PhraseMoment> book;
    for (const QJsonValue &value : *list) {
        PhraseMoment moment{value[u"code"].toString(), {}};
        for (const QJsonValue &phrase : value[u"phrases"].toArray()) {
            if (!localText(phrase).zh.isEmpty())
                moment.phrases.push_back(localText(phrase));
        }
        if (moment.code.isEmpty() || moment.phrases.empty())
            return Base::passOn(bad(QStringLiteral("a moment without code or phrases")));
        book.push_back(std::move(moment));
    }
    return book;
}

std::vector<Base::LocalText> phrasesFor(
    const QString &moment, const std::vector<PhraseMoment> &book)
{
    for (const PhraseMoment &known : book) {
        if (known.code == moment)
            return known.phrases;
    }
    return {};
}

Base::LocalText insuranceName(const Document &materials, const QString &code)
{
    const QJsonObject names = contentsOf(materials)[u"insurances"].toObject();
    const Base::LocalText name = localText(names[code]);
    return name.zh.isEmpty() ? Base::LocalText{code, code} : name;
}

Base::Result<void> checkDocument(const Document &document)
{
    const QString &kind = document.id.text();
    if (kind == u"guide")
        return checkGuide(contentsOf(document));
    if (kind == u"materials")
        return checkMaterials(contentsOf(document));
    if (kind == u"faq") {
        if (const auto entries = readFaq(document); !entries)
            return Base::passOn(entries);
    }
    if (kind == u"phrases") {
        if (const auto book = readPhrases(document); !book)
            return Base::passOn(book);
    }
    if (kind == u"booking") {
        if (const auto policy = parseBookingPolicy(document.body.toUtf8()); !policy)
            return Base::passOn(policy);
    }
    if (kind == u"messages") {
        if (const auto texts = readMessageTexts(document); !texts)
            return Base::passOn(texts);
    }
    return {};
}
} // namespace Domain
