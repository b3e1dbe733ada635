// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/Photo.h"

#include <QRectF>

#include <functional>
#include <span>
#include <vector>

namespace wayfolio {

/// Where photos were taken, sorted by Morton codes (20 bytes each): all that stand in a square of a grid are one range,
/// found by a short search, and what decides about the marker of a range is known of its blocks. Immutable.
class PhotoPoints
{
public:
    /// What of some photos decides about their marker: the best rating of them, and whether none is more than an
    /// estimate.
    struct Digest
    {
        qint8 rating : 4 = kRejected;
        bool isEstimate : 1 = true;

        void add(Digest other);
    };

    /// 16 bytes.
    struct Entry
    {
        quint64 code = 0;  ///< Morton code of the position, 32 bits an axis
        quint32 order = 0; ///< rank in time order
        Digest digest;
        CoarseDirection direction;
        CoarseLength uncertainty;
        bool isVideo = false;
    };

    /// Positions in m_entries.
    struct Range
    {
        quint32 first = 0;
        quint32 last = 0; ///< behind the last one

        [[nodiscard]] quint32 count() const { return last - first; }

        /// The middle of the codes is where most photos are, if more than half of them are at one place.
        [[nodiscard]] quint32 middle() const { return first + (count() - 1) / 2; }
    };

    /// `photos` are in time order; those without a position are passed over, as those for which `isWanted`, where there
    /// is one, says no.
    PhotoPoints(std::span<const PhotoSummary> photos, const std::function<bool(const PhotoSummary&)>& isWanted);
    /// Of some photos of `whole`, in time order as there: nothing is projected or sorted again.
    PhotoPoints(const PhotoPoints& whole, std::span<const PhotoSummary> some);

    [[nodiscard]] quint32 count() const { return static_cast<quint32>(m_entries.size()); }

    [[nodiscard]] const Entry& operator[](quint32 i) const { return m_entries[i]; }

    [[nodiscard]] std::span<const Entry> of(Range range) const
    {
        return std::span(m_entries).subspan(range.first, range.count());
    }

    /// What lies in the square that is the `cell`th of 4^`bits`.
    [[nodiscard]] Range inCell(quint64 cell, int bits) const;

    [[nodiscard]] Digest digestOf(Range range) const;
    /// Of the photos with this rating, which is the best there, the one nearest to the middle of the first part:
    /// exactly, unless a part has more of them than are looked at.
    [[nodiscard]] quint32 bestOf(std::span<const Range> parts, int rating) const;

    /// The ranks of those in an area of the unit square, in no order that means anything.
    [[nodiscard]] std::vector<quint32> ordersIn(const QRectF& area) const;

    [[nodiscard]] PhotoId photo(quint32 order) const { return m_photos[order]; }

    /// In time order.
    [[nodiscard]] std::vector<PhotoId> photosOf(std::vector<quint32> orders) const;
    /// How many of the photos, in time order, come before the first one for which `isBefore` is false.
    [[nodiscard]] qsizetype countBefore(const std::function<bool(PhotoId)>& isBefore) const;

    /// What it keeps in memory.
    [[nodiscard]] qsizetype byteSize() const;

    /// In the unit square, the shorter way round.
    [[nodiscard]] static double squaredDistance(QPointF a, QPointF b);

private:
    void complete();
    void fillDirectory();
    void fillDigests();
    [[nodiscard]] quint32 lowerBound(quint64 code) const;
    void addOrdersIn(const QRectF& area, quint64 cell, int bits, std::vector<quint32>& orders) const;
    template<class Function>
    void forBestAround(Range range, quint32 start, int rating, Function function) const;

    std::vector<Entry> m_entries;       ///< sorted by code, then order
    std::vector<quint32> m_directory;   ///< where each value of the code's top bits begins in m_entries
    std::vector<Digest> m_digests;      ///< of each kBlock entries
    std::vector<SmallPhotoId> m_photos; ///< by rank
};

} // namespace wayfolio
