// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace wayfolio {

/// XXH64 (xxHash specification, section "XXH64 algorithm description"): made to tell contents apart, not to resist
/// anybody who wants them to look alike, and so thirty times as fast as what does. Qt has none that is the same in
/// every version and on every computer.
quint64 contentHash(QByteArrayView bytes, quint64 seed);

} // namespace wayfolio
