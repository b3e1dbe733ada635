// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/NoticeLine.h"

#include "tests/support/TestRegistry.h"

#include <QAccessible>
#include <QLabel>
#include <QTest>
#include <QToolButton>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

class NoticeLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_line.reset(); }

    void theLastReplacesTheOneBefore();
    void aWarningStaysUntilItIsClosed();
    void warningsWaitForOneAnother();
    void clearForgetsNoWarning();
    void actionsBelongToWhatIsSeen();
    void everythingIsSaidAloudAtOnce();

private:
    [[nodiscard]] bool shows(const QString& label) const;
    [[nodiscard]] QStringList buttons() const;
    void close();

    std::unique_ptr<NoticeLine> m_line;
};

void NoticeLineTest::init()
{
    m_line = std::make_unique<NoticeLine>();
    m_line->resize(600, 24);
    m_line->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_line.get()));
}

bool NoticeLineTest::shows(const QString& label) const
{
    return std::ranges::any_of(m_line->findChildren<QLabel*>(), [&](const QLabel* found) {
        return found->isVisible() && (found->text() == label || found->accessibleName() == label);
    });
}

QStringList NoticeLineTest::buttons() const
{
    QStringList texts;
    for (const QToolButton* button : m_line->findChildren<QToolButton*>()) {
        if (button->isVisible())
            texts << button->accessibleName();
    }
    return texts;
}

void NoticeLineTest::close()
{
    QVERIFY(m_line->closeButton() != nullptr);
    QTRY_VERIFY(m_line->closeButton()->isVisible());
    QTest::mouseClick(m_line->closeButton(), Qt::LeftButton);
}

void NoticeLineTest::theLastReplacesTheOneBefore()
{
    QVERIFY(buttons().isEmpty());
    m_line->say(u"first"_s);
    m_line->say(u"second"_s);
    QCOMPARE(m_line->text(), u"second"_s);
    QVERIFY(buttons().isEmpty() && !shows(u"Warning"_s));
}

void NoticeLineTest::aWarningStaysUntilItIsClosed()
{
    m_line->say(u"before"_s);
    m_line->warn(u"no OpenGL"_s);
    QCOMPARE(m_line->text(), u"no OpenGL"_s);
    QVERIFY(shows(u"Warning"_s) && shows(u"1 more"_s));
    m_line->say(u"imported"_s);
    QCOMPARE(m_line->text(), u"no OpenGL"_s);
    QVERIFY(shows(u"1 more"_s));
    close();
    QCOMPARE(m_line->text(), u"imported"_s);
    QVERIFY(buttons().isEmpty() && !shows(u"Warning"_s) && !shows(u"1 more"_s));
}

void NoticeLineTest::warningsWaitForOneAnother()
{
    m_line->warn(u"one"_s);
    QVERIFY(!shows(u"1 more"_s));
    m_line->warn(u"two"_s);
    m_line->warn(u"one"_s); // which is still there
    QVERIFY(shows(u"1 more"_s));
    QCOMPARE(m_line->text(), u"one"_s);
    close();
    QCOMPARE(m_line->text(), u"two"_s);
    close();
    QCOMPARE(m_line->text(), QString());
    m_line->warn(u"one"_s); // again
    QCOMPARE(m_line->text(), u"one"_s);
}

void NoticeLineTest::clearForgetsNoWarning()
{
    m_line->say(u"said"_s);
    m_line->warn(u"warned"_s);
    m_line->clear();
    QCOMPARE(m_line->text(), u"warned"_s);
    close();
    QCOMPARE(m_line->text(), QString());
}

void NoticeLineTest::actionsBelongToWhatIsSeen()
{
    int shown = 0;
    m_line->warn(u"warned"_s);
    m_line->say(u"said"_s, {{.text = u"Show"_s, .run = [&shown] { ++shown; }}});
    QTRY_COMPARE(buttons(), QStringList{u"Close this warning"_s});
    close();
    QTRY_COMPARE(buttons(), QStringList{u"Show"_s});
    for (QToolButton* button : m_line->findChildren<QToolButton*>()) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(shown, 1);
    m_line->warn(u"warned"_s);
    QTRY_COMPARE(buttons(), QStringList{u"Close this warning"_s});
    m_line->say(u"other"_s);
    close();
    QVERIFY(buttons().isEmpty());
}

void NoticeLineTest::everythingIsSaidAloudAtOnce()
{
    static QStringList aloud;
    aloud.clear();
    const auto former = QAccessible::installUpdateHandler([](QAccessibleEvent* event) {
        if (event->type() == QAccessible::Announcement)
            aloud << static_cast<QAccessibleAnnouncementEvent*>(event)->message();
    });
    QAccessible::setActive(true);
    m_line->warn(u"warned"_s);
    m_line->say(u"said"_s);
    close();
    QAccessible::installUpdateHandler(former);
    QCOMPARE(aloud, (QStringList{u"warned"_s, u"said"_s}));
}

} // namespace wayfolio::test

using wayfolio::test::NoticeLineTest;
WAYFOLIO_TEST(NoticeLineTest)

#include "NoticeLineTest.moc"
