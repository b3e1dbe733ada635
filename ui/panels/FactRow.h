// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace wayfolio {

/// A caption, below it a value that can be selected, below that a quieter note. Hidden while the value is empty.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    explicit FactRow(const QString& caption, QWidget* parent);

    void setFact(const QString& value, const QString& note = {});
    /// A button at the right end of the value.
    QToolButton* addButton(const char* iconName, const QString& name);
    [[nodiscard]] QString value() const;

private:
    QString m_caption;
    QLabel* m_value;
    QLabel* m_note;
};

} // namespace wayfolio
