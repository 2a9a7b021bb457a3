// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/jsontext.h"

#include <memory>

#include <zlib.h>

#include <QFile>
#include <QJsonDocument>

namespace Interop {

namespace {
bool isTooDeep(const QByteArray &text)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char character = text[i];
        if (inString && character == '\\')
            ++i;
        else if (character == '"')
            inString = !inString;
        else if (!inString && (character == '{' || character == '['))
            ++depth;
        else if (!inString && (character == '}' || character == ']'))
            --depth;
        if (depth > DeepestJson)
            return true;
    }
    return false;
}

Base::Result<QByteArray> tooLarge(qsizetype limit)
{
    return Base::fail(Base::ErrorKind::Invalid,
        "file-too-large",
        QStringLiteral("more than %1 bytes").arg(limit));
}

bool isPacked(const QByteArray &contents)
{
    return contents.startsWith(QByteArrayLiteral("\x1f\x8b"));
}
} // namespace

Base::Result<QJsonObject> jsonObject(const QByteArray &text)
{
    if (isTooDeep(text)) {
        return Base::fail(Base::ErrorKind::Invalid,
            "json-too-deep",
            QStringLiteral("more than %1 levels").arg(DeepestJson));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        return Base::fail(Base::ErrorKind::Corrupt,
            "bad-json",
            QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    }
    if (!document.isObject())
        return Base::fail(Base::ErrorKind::Corrupt, "bad-json", QStringLiteral("not an object"));
    return document.object();
}

Base::Result<QByteArray> unpacked(const QByteArray &packed, qsizetype limit)
{
    const auto broken = [] {
        return Base::fail(
            Base::ErrorKind::Corrupt, "bad-gzip", QStringLiteral("the packed file is damaged"));
    };
    constexpr int GzipOnly = 16 + MAX_WBITS;
    z_stream stream{};
    if (inflateInit2(&stream, GzipOnly) != Z_OK)
        return broken();
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> closer(&stream, &inflateEnd);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
    stream.avail_in = uInt(packed.size());

    QByteArray result;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    int state = Z_OK;
    while (state != Z_STREAM_END || stream.avail_in > 0) {
        if (state == Z_STREAM_END && inflateReset(&stream) != Z_OK)
            return broken();
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = uInt(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END)
            return broken();
        result.append(piece.constData(), piece.size() - qsizetype(stream.avail_out));
        if (result.size() > limit)
            return tooLarge(limit);
    }
    return result;
}

Base::Result<QByteArray> fileContents(const QString &path, qsizetype limit)
{
    QFile file(path);
    if (!file.exists())
        return Base::fail(
            Base::ErrorKind::NotFound, "no-such-file", QStringLiteral("no such file"));
    if (!file.open(QIODevice::ReadOnly)) {
        return Base::fail(Base::ErrorKind::Unavailable, "file-not-readable", file.errorString());
    }
    if (file.size() > limit)
        return tooLarge(limit);
    const QByteArray contents = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return Base::fail(Base::ErrorKind::Unavailable, "file-not-readable", file.errorString());
    }
    return isPacked(contents) ? unpacked(contents, limit) : contents;
}
} // namespace Interop
