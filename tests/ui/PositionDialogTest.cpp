// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/PositionDialog.h"

#include "tests/support/TestRegistry.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QTest>

#include <map>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

namespace {

const GeoPoint kSeoul = *GeoPoint::fromDegrees(37.566, 126.978);
const GeoPoint kSeosan = *GeoPoint::fromDegrees(36.782, 126.450);

FoundTown town(const QString& name, GeoPoint point)
{
    FoundTown found{.point = point, .name = {}};
    found.name.town = name;
    found.name.country = u"South Korea"_s;
    found.name.isInTown = true;
    return found;
}

/// Answers when it is told to.
struct LateTowns
{
    std::map<QString, QPromise<std::vector<FoundTown>>> questions;

    TownNames function()
    {
        return [this](const QString& text) {
            QPromise<std::vector<FoundTown>>& promise = questions[text];
            promise.start();
            return promise.future();
        };
    }

    void answer(const QString& text, std::vector<FoundTown> towns)
    {
        questions.at(text).addResult(std::move(towns));
        questions.at(text).finish();
    }
};

QLineEdit& lineOf(const PositionDialog& dialog)
{
    return *dialog.findChild<QLineEdit*>();
}

QStringList offersOf(const PositionDialog& dialog)
{
    const QAbstractItemModel& model = *lineOf(dialog).completer()->model();
    QStringList offers;
    for (int row = 0; row < model.rowCount(); ++row)
        offers << model.index(row, 0).data().toString();
    return offers;
}

QPushButton* setButtonOf(const PositionDialog& dialog)
{
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->isDefault())
            return button;
    }
    return nullptr;
}

} // namespace

class PositionDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void beginsWithWhatIsKnown()
    {
        const PositionDialog known(1, kSeoul, {}, {});
        QVERIFY(lineOf(known).text().startsWith(u"37.5"_s));
        QVERIFY(setButtonOf(known)->isEnabled());
        const PositionDialog unknown(1, {}, {}, {});
        QCOMPARE(lineOf(unknown).text(), QString());
        QVERIFY(!setButtonOf(unknown)->isEnabled());
    }

    void offersTowns()
    {
        LateTowns towns;
        PositionDialog dialog(1, {}, {}, towns.function());
        show(dialog);
        QTest::keyClicks(&lineOf(dialog), u"seo"_s);
        QVERIFY(!setButtonOf(dialog)->isEnabled());
        towns.answer(u"seo"_s, {town(u"Seoul"_s, kSeoul), town(u"Seosan"_s, kSeosan), town(u"Seoul"_s, kSeosan)});
        QTRY_COMPARE(offersOf(dialog), (QStringList{u"Seoul, South Korea"_s, u"Seosan, South Korea"_s}));
        QAbstractItemView& popup = *lineOf(dialog).completer()->popup();
        QTRY_VERIFY(popup.isVisible());
        QTest::keyClick(&popup, Qt::Key_Down);
        QTest::keyClick(&popup, Qt::Key_Down); // looking at it asks nothing
        QCOMPARE(towns.questions.size(), 3U);  // s, se, seo
        QCOMPARE(dialog.position(), kSeosan);
        QTest::keyClick(&popup, Qt::Key_Return);
        QVERIFY(!popup.isVisible());
        QCOMPARE(lineOf(dialog).text(), u"Seosan, South Korea"_s);
        QVERIFY(setButtonOf(dialog)->isEnabled());
        QCOMPARE(dialog.position(), kSeosan);

        QTest::keyClick(&lineOf(dialog), Qt::Key_Backspace); // another name now
        QVERIFY(!setButtonOf(dialog)->isEnabled());
    }

    void ignoresWhatWasAskedBefore()
    {
        LateTowns towns;
        PositionDialog dialog(1, {}, {}, towns.function());
        show(dialog);
        QTest::keyClicks(&lineOf(dialog), u"ab"_s);
        towns.answer(u"a"_s, {town(u"A"_s, kSeoul)});
        QTest::qWait(0);
        QCOMPARE(offersOf(dialog), QStringList());
        towns.answer(u"ab"_s, {town(u"Ab"_s, kSeoul)});
        QTRY_COMPARE(offersOf(dialog), QStringList{u"Ab, South Korea"_s});
    }

    void asksForNoTown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isPlace");
        QTest::addColumn<QString>("words");
        QTest::newRow("coordinates") << u"37.566, 126.978"_s << true << u"37° 33′ 57.6″ N"_s;
        QTest::newRow("address") << u"https://www.openstreetmap.org/#map=15/37.566/126.978"_s << true
                                 << u"37° 33′ 57.6″ N"_s;
        QTest::newRow("no such place") << u"91, 200"_s << false << u"no such place"_s;
        QTest::newRow("address that says nothing") << u"https://maps.app.goo.gl/AbCd"_s << false << u"a short one"_s;
    }

    void asksForNoTown()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isPlace);
        QFETCH(const QString, words);
        QStringList asked;
        PositionDialog dialog(1, {}, {}, [&asked](const QString& name) {
            asked << name;
            return QtFuture::makeReadyValueFuture(std::vector<FoundTown>());
        });
        lineOf(dialog).setText({});
        lineOf(dialog).insert(text); // pasted: edited at once
        Q_EMIT lineOf(dialog).textEdited(text);
        QCOMPARE(asked, QStringList());
        QCOMPARE(setButtonOf(dialog)->isEnabled(), isPlace);
        QStringList said;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            said << label->text();
        QVERIFY2(said.join(u' ').contains(words), qPrintable(said.join(u' ')));
        if (isPlace)
            QCOMPARE(dialog.position(), kSeoul);
    }

private:
    static void show(PositionDialog& dialog)
    {
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        dialog.activateWindow();
        lineOf(dialog).setFocus();
        QTRY_VERIFY(lineOf(dialog).hasFocus());
        lineOf(dialog).clear();
    }
};

} // namespace wayfolio::test

using wayfolio::test::PositionDialogTest;
WAYFOLIO_TEST(PositionDialogTest)

#include "PositionDialogTest.moc"
