// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Error.h"

#include <expected>

namespace wayfolio {

/// A value, or the expected failure that prevented it.
template<class T>
using Result = std::expected<T, Error>;

/// `return fail(ErrorCode::EmptyFile, path);`
inline std::unexpected<Error> fail(ErrorCode code, QString subject, QString detail = {})
{
    return std::unexpected(Error{code, std::move(subject), std::move(detail)});
}

} // namespace wayfolio
