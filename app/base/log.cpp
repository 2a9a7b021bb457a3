// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

Q_LOGGING_CATEGORY(logStore, "daoyi.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logSync, "daoyi.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(logNet, "daoyi.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logServer, "daoyi.server", QtInfoMsg)
Q_LOGGING_CATEGORY(logDevices, "daoyi.devices", QtInfoMsg)
Q_LOGGING_CATEGORY(logScreen, "daoyi.screen", QtInfoMsg)
