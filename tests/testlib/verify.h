// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest>

#include "base/error.h"

/// Stops the test and prints the error when `result` failed.
#define VERIFY_OK(result) \
    do { \
        const auto &verifiedResult = (result); \
        QVERIFY2(verifiedResult.has_value(), \
            verifiedResult.has_value() ? "" \
                                       : qPrintable(Base::describe(verifiedResult.error()))); \
    } while (false)

/// Stops the test unless `result` failed with `code`.
#define VERIFY_FAILS(result, expectedCode) \
    do { \
        const auto &failedResult = (result); \
        QVERIFY2(!failedResult.has_value(), "succeeded, expected " expectedCode); \
        QCOMPARE(failedResult.error().code, QStringLiteral(expectedCode)); \
    } while (false)
