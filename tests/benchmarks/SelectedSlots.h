// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/benchmarks/BenchmarkTable.h"

namespace wayfolio::bench {

struct Options;

/// How long our slots keep the window's thread with 1,000,000 photos selected.
std::vector<Row> selectedRows(const Options& options);

} // namespace wayfolio::bench
