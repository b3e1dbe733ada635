// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QToolButton;

namespace wayfolio {

/// A caption, below it a value that can be selected, below that a quieter note, and below that what is doubtful.
/// Hidden while the value is empty. Tab stops at the value alone, which describes itself by all of them.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    explicit FactRow(const QString& caption, QWidget* parent);

    void setFact(const QString& value, const QString& note = {});
    /// What a screen reader says instead of the value, until another is set.
    void setSpoken(const QString& words);
    /// What the note means, shown when the pointer rests on it.
    void setNoteHint(const QString& hint);
    /// A line each; nothing is shown when there are none.
    void setDoubts(const QStringList& doubts);
    /// A button at the right end of the value.
    QToolButton* addButton(const char* iconName, const QString& name);
    [[nodiscard]] QString value() const;

private:
    void describe();

    QString m_caption;
    QString m_spoken; ///< instead of the value
    QStringList m_doubtSentences;
    QLabel* m_value;
    QLabel* m_note;
    QLabel* m_doubts;
};

} // namespace wayfolio
