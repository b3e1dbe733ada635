// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/ContentHash.h"

#include <QtEndian>

#include <array>
#include <bit>

namespace wayfolio {

namespace {

constexpr quint64 kPrime1 = 0x9E3779B185EBCA87U;
constexpr quint64 kPrime2 = 0xC2B2AE3D27D4EB4FU;
constexpr quint64 kPrime3 = 0x165667B19E3779F9U;
constexpr quint64 kPrime4 = 0x85EBCA77C2B2AE63U;
constexpr quint64 kPrime5 = 0x27D4EB2F165667C5U;

constexpr qsizetype kLaneBytes = 8;
constexpr qsizetype kStripeBytes = 32;

quint64 hashRound(quint64 accumulator, quint64 lane)
{
    return std::rotl(accumulator + (lane * kPrime2), 31) * kPrime1;
}

quint64 laneAt(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<quint64>(bytes.data() + offset);
}

/// Steps 1 to 3: whole stripes, of which `offset` is moved to the end.
quint64 hashOfStripes(QByteArrayView bytes, quint64 seed, qsizetype& offset)
{
    if (bytes.size() < kStripeBytes)
        return seed + kPrime5;
    std::array<quint64, 4> lanes{seed + kPrime1 + kPrime2, seed + kPrime2, seed, seed - kPrime1};
    for (; offset + kStripeBytes <= bytes.size(); offset += kStripeBytes) {
        qsizetype at = offset;
        for (quint64& lane : lanes) {
            lane = hashRound(lane, laneAt(bytes, at));
            at += kLaneBytes;
        }
    }
    quint64 hash = std::rotl(lanes[0], 1) + std::rotl(lanes[1], 7) + std::rotl(lanes[2], 12) + std::rotl(lanes[3], 18);
    for (const quint64 lane : lanes)
        hash = ((hash ^ hashRound(0, lane)) * kPrime1) + kPrime4;
    return hash;
}

} // namespace

quint64 contentHash(QByteArrayView bytes, quint64 seed)
{
    qsizetype offset = 0;
    quint64 hash = hashOfStripes(bytes, seed, offset) + static_cast<quint64>(bytes.size());
    for (; offset + kLaneBytes <= bytes.size(); offset += kLaneBytes)
        hash = (std::rotl(hash ^ hashRound(0, laneAt(bytes, offset)), 27) * kPrime1) + kPrime4;
    if (offset + 4 <= bytes.size()) {
        const quint64 half = qFromLittleEndian<quint32>(bytes.data() + offset);
        hash = (std::rotl(hash ^ (half * kPrime1), 23) * kPrime2) + kPrime3;
        offset += 4;
    }
    for (; offset < bytes.size(); ++offset)
        hash = std::rotl(hash ^ (static_cast<quint8>(bytes.at(offset)) * kPrime5), 11) * kPrime1;
    hash = (hash ^ (hash >> 33U)) * kPrime2;
    hash = (hash ^ (hash >> 29U)) * kPrime3;
    return hash ^ (hash >> 32U);
}

} // namespace wayfolio
