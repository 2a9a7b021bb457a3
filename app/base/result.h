// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <tl/expected.hpp>

#include "base/error.h"

namespace Base {

/// Either what was asked for or why not. Functions that return it are `[[nodiscard]]`.
template<typename T>
using Result = tl::expected<T, Error>;

/// `return Base::fail(ErrorKind::Conflict, "slot-full", "slot " + id);`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, const char *code, QString detail)
{
    return tl::unexpected<Error>(Error { kind, QString::fromLatin1(code), std::move(detail) });
}

/// Hands a failure on to the caller: `if (!rows) return Base::passOn(rows);`
template<typename T>
[[nodiscard]] tl::unexpected<Error> passOn(const Result<T> &failed)
{
    return tl::unexpected<Error>(failed.error());
}
}
