// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QUrl>

namespace wayfolio {

/// Who made the map, at its edge; a click leads to where they say more. GUI thread.
class MapAttribution : public QAbstractButton
{
    Q_OBJECT

public:
    explicit MapAttribution(QWidget* parent = nullptr);

    void setSource(const QString& text, const QUrl& url);
    void setDark(bool dark);

    [[nodiscard]] QUrl url() const { return m_url; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QUrl m_url;
    bool m_dark = false;
};

/// A map file's attribution, which may be HTML, as plain text and the first web address in it.
struct PlainAttribution
{
    QString text;
    QUrl url;

    bool operator==(const PlainAttribution&) const = default;
};

PlainAttribution plainAttribution(const QString& text);

} // namespace wayfolio
