// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/JobLine.h"

#include "ui/Formats.h"
#include "ui/Look.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSettleSeconds = 1; ///< before this a rate is a guess
constexpr int kBarSteps = 1000;
constexpr std::chrono::milliseconds kAppearDelay{100};

} // namespace

JobLine::JobLine(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(140, 8);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setIcon(look::icon("process-stop", "dialog-cancel"));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::TabFocus);
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop; what is done is kept"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(look::kSpacing, 0, look::kSpacing, 0);
    row->setSpacing(look::kSpacing);
    row->addWidget(m_bar);
    row->addWidget(m_text);
    row->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelClicked();
    });
    hide();
    m_appear.setSingleShot(true);
    m_appear.setInterval(kAppearDelay);
    connect(&m_appear, &QTimer::timeout, this, &JobLine::show);
}

void JobLine::begin(const QString& title)
{
    beginIfLong(title);
    m_appear.stop();
    show();
}

void JobLine::beginIfLong(const QString& title)
{
    m_title = title;
    m_text->setMinimumWidth(widthOfText());
    m_cancel->setEnabled(true);
    setProgress({}, 0);
    m_appear.start();
}

/// Room for what will usually be said, so that nothing moves, or is cut off, while numbers grow.
int JobLine::widthOfText() const
{
    constexpr qint64 kManyFiles = 88'888;
    constexpr double kSeconds = 88;
    int width = 0;
    for (const bool isFinal : {false, true}) {
        const Progress progress{.done = kManyFiles, .total = kManyFiles + 1, .totalIsFinal = isFinal};
        width = std::max(width, m_text->fontMetrics().horizontalAdvance(text(m_title, progress, kSeconds)));
    }
    return width;
}

void JobLine::setProgress(const Progress& progress, double elapsedSeconds)
{
    m_text->setText(text(m_title, progress, elapsedSeconds));
    const bool known = progress.totalIsFinal && progress.total > 0;
    m_bar->setRange(0, known ? kBarSteps : 0);
    m_bar->setValue(known ? static_cast<int>(kBarSteps * progress.done / progress.total) : 0);
}

void JobLine::end()
{
    m_appear.stop();
    hide();
}

QString JobLine::text(const QString& title, const Progress& progress, double elapsedSeconds)
{
    if (progress.total <= 0)
        return title;
    QStringList parts;
    if (progress.totalIsFinal)
        //: Progress: %1 of %2 files
        parts << tr("%1 of %2").arg(format::numberText(progress.done), format::numberText(progress.total));
    else
        //: Progress while files are still being looked for: %1 of %2 found so far
        parts << tr("%1 of %2 found so far").arg(format::numberText(progress.done), format::numberText(progress.total));
    if (elapsedSeconds >= kSettleSeconds && progress.done > 0) {
        const double rate = static_cast<double>(progress.done) / elapsedSeconds;
        parts << tr("%1 a second").arg(format::numberText(std::max<qint64>(1, std::llround(rate))));
        if (progress.totalIsFinal && progress.done < progress.total)
            parts << format::timeLeftText(static_cast<double>(progress.total - progress.done) / rate);
    }
    //: The status line of a job: %1 is what is going on, %2 counts, rate and time left
    return tr("%1: %2").arg(title, parts.join(u" · "_s));
}

} // namespace wayfolio
