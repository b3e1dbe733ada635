// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/GuideDialog.h"

#include "ui/Look.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTextBrowser>

namespace wayfolio {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kGuideSize{720, 640};

/// In the language of the default locale, which is that of every other sentence (installTranslations()); else English.
QString guidePath()
{
    const QString translated = u":/guide/guide.%1.md"_s.arg(QLocale::languageToCode(QLocale().language()));
    return QFile::exists(translated) ? translated : u":/guide/guide.md"_s;
}

/// Without what only a browser shows: pictures of the window that is right beside it, and keys as HTML.
QString guideText()
{
    QFile file(guidePath());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression pictures(u"^!\\[.*$"_s, QRegularExpression::MultilineOption);
    QString text = QString::fromUtf8(file.readAll());
    return text.remove(pictures).replace("<kbd>"_L1, "**"_L1).replace("</kbd>"_L1, "**"_L1);
}

} // namespace

GuideDialog::GuideDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Guide"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* text = new QTextBrowser(this);
    text->setAccessibleName(tr("Guide"));
    text->setFrameShape(QFrame::NoFrame);
    text->setOpenLinks(false);
    text->document()->setDocumentMargin(2 * look::kMargin);
    text->setMarkdown(guideText());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &GuideDialog::close);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(look::kMargin, 0, look::kMargin, look::kMargin);
    row->addWidget(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(text, 1);
    column->addLayout(row);
    resize(kGuideSize);
}

} // namespace wayfolio
