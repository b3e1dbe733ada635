// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/FilterBar.h"

#include "tests/support/TestRegistry.h"
#include "tests/ui/TimelineTimes.h"
#include "ui/panels/FilterChip.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace wayfolio::test {

/// Everything a person does with it, by mouse and by keys.
class FilterBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_bar.reset(); }

    void searchesWhileTyping();
    void returnMakesAChip();
    void menuAddsChips_data();
    void menuAddsChips();
    void starsOrRejected();
    void ratingsAreOfferedWhereThereAre_data();
    void ratingsAreOfferedWhereThereAre();
    void choicesAreOffered();
    void chipsAreRemoved_data();
    void chipsAreRemoved();
    void escapeClearsTheText();
    void chipIsAsWideAsItsText();
    void tripIsAChip();
    void tripsAreChosen();
    void tripOfThePanelsIsOneOfSeveral();
    void everythingIsCleared();
    void criteriaFromElsewhere();
    void countsAreTold();
    void chipsBreakIntoLines();

private:
    [[nodiscard]] QStringList chipTexts() const;
    /// Chooses what begins with the text, in the menu or one below it.
    bool choose(const QString& text, QMenu* menu = nullptr);
    void setAll();
    /// "Spring in Seoul" is 1, "Porto" is 2.
    void offerTrips();

    std::unique_ptr<FilterBar> m_bar;
};

void FilterBarTest::init()
{
    m_bar = std::make_unique<FilterBar>();
    m_bar->resize(1000, 40);
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
}

QStringList FilterBarTest::chipTexts() const
{
    QStringList texts;
    for (const QToolButton* chip : m_bar->chips())
        texts << chip->accessibleName();
    return texts;
}

bool FilterBarTest::choose(const QString& text, QMenu* menu)
{
    if (menu != nullptr)
        Q_EMIT menu->aboutToShow(); // some are filled then
    for (QAction* action : (menu != nullptr ? menu : &m_bar->menu())->actions()) {
        if (action->menu() != nullptr && choose(text, action->menu()))
            return true;
        if (action->menu() == nullptr && action->text().remove(u'&').startsWith(text)) {
            action->trigger();
            return true;
        }
    }
    return false;
}

void FilterBarTest::setAll()
{
    PhotoCriteria criteria;
    criteria.time = spanOf(u"2024-03-01T00:00"_s, u"2024-04-01T00:00"_s);
    criteria.texts = QStringList{u"busan"_s};
    criteria.cameras = QStringList{u"Pixel 8"_s};
    criteria.countries = QStringList{u"KR"_s};
    criteria.trips = {TripId{2}};
    criteria.leastRating = 3;
    criteria.kind = MediaKind::Photo;
    criteria.hasPosition = true;
    offerTrips();
    SearchChoices choices;
    choices.countries = {{.value = u"KR"_s, .text = u"South Korea"_s, .count = 5}};
    m_bar->setChoices(choices);
    m_bar->setCriteria(criteria);
}

void FilterBarTest::offerTrips()
{
    std::vector<Trip> trips(2);
    trips[0].id = TripId{1};
    trips[0].name = u"Spring in Seoul"_s;
    trips[1].id = TripId{2};
    trips[1].name = u"Porto"_s;
    m_bar->setTrips(std::make_shared<const std::vector<Trip>>(trips));
}

void FilterBarTest::searchesWhileTyping()
{
    const QSignalSpy told(m_bar.get(), &FilterBar::criteriaChanged);
    m_bar->addButton().setFocus();
    const QSignalSpy expected(m_bar.get(), &FilterBar::searchExpected);
    m_bar->focusText();
    QCOMPARE(expected.size(), 1);
    QTest::keyClicks(&m_bar->text(), u"IMG_12"_s);
    QCOMPARE(told.size(), 6);
    QCOMPARE(m_bar->criteria().texts, QStringList{u"IMG_12"_s});
    QVERIFY(m_bar->chips().isEmpty());
}

void FilterBarTest::returnMakesAChip()
{
    m_bar->focusText();
    QTest::keyClicks(&m_bar->text(), u"busan"_s);
    const QSignalSpy told(m_bar.get(), &FilterBar::criteriaChanged);
    QTest::keyClick(&m_bar->text(), Qt::Key_Return);
    QCOMPARE(told.size(), 0); // the same is asked for
    QCOMPARE(chipTexts(), QStringList{u"Text: “busan”"_s});
    QVERIFY(m_bar->text().text().isEmpty());
    QTest::keyClicks(&m_bar->text(), u"x"_s);
    QCOMPARE(m_bar->criteria().texts, (QStringList{u"busan"_s, u"x"_s}));
    QTest::keyClick(&m_bar->text(), Qt::Key_Backspace);
    QTest::keyClick(&m_bar->text(), Qt::Key_Return);
    QCOMPARE(m_bar->chips().size(), 1);
}

void FilterBarTest::menuAddsChips_data()
{
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("chip");
    QTest::newRow("photos") << u"Photos Only"_s << u"Kind: Photos"_s;
    QTest::newRow("videos") << u"Videos Only"_s << u"Kind: Videos"_s;
    QTest::newRow("with a position") << u"With a Position"_s << u"Position: With a position"_s;
    QTest::newRow("without a position") << u"Without a Position"_s << u"Position: Without a position"_s;
    QTest::newRow("stars") << u"★★★ and more"_s << u"Rating: ★★★"_s;
    QTest::newRow("rejected") << u"Rejected"_s << u"Rating: Rejected"_s;
}

void FilterBarTest::menuAddsChips()
{
    QFETCH(QString, chosen);
    QFETCH(QString, chip);
    const QSignalSpy told(m_bar.get(), &FilterBar::criteriaChanged);
    QVERIFY(choose(chosen));
    QCOMPARE(told.size(), 1);
    QCOMPARE(chipTexts(), QStringList{chip});
    QVERIFY(choose(chosen)); // again changes nothing
    QCOMPARE(told.size(), 1);
}

void FilterBarTest::starsOrRejected()
{
    QVERIFY(choose(u"★★★ and more"_s) && choose(u"Rejected"_s));
    QCOMPARE(chipTexts(), QStringList{u"Rating: Rejected"_s});
    QVERIFY(m_bar->criteria().isRejected && m_bar->criteria().leastRating == 0);
    QVERIFY(choose(u"★★ and more"_s));
    QCOMPARE(chipTexts(), QStringList{u"Rating: ★★"_s});
    QVERIFY(!m_bar->criteria().isRejected && m_bar->criteria().leastRating == 2);
    QVERIFY(choose(u"Rejected"_s));
    m_bar->chips().constFirst()->click();
    QVERIFY(m_bar->criteria().isEmpty());
}

void FilterBarTest::ratingsAreOfferedWhereThereAre_data()
{
    QTest::addColumn<bool>("hasRatings");
    QTest::addColumn<bool>("hasRejected");
    QTest::newRow("none") << false << false;
    QTest::newRow("stars") << true << false;
    QTest::newRow("rejected") << false << true;
    QTest::newRow("both") << true << true;
}

void FilterBarTest::ratingsAreOfferedWhereThereAre()
{
    QFETCH(const bool, hasRatings);
    QFETCH(const bool, hasRejected);
    SearchChoices choices;
    choices.hasRatings = hasRatings;
    choices.hasRejected = hasRejected;
    m_bar->setChoices(choices);
    const QAction* ratings = nullptr;
    for (const QAction* action : m_bar->menu().actions())
        ratings = action->text() == u"&Rating"_s ? action : ratings;
    QVERIFY(ratings != nullptr);
    QCOMPARE(ratings->isVisible(), hasRatings || hasRejected);
    QCOMPARE(ratings->menu()->actions().constLast()->isVisible(), hasRejected);
}

void FilterBarTest::choicesAreOffered()
{
    const QSignalSpy wanted(m_bar.get(), &FilterBar::choicesWanted);
    m_bar->addButton().setFocus();
    QTest::keyClick(&m_bar->addButton(), Qt::Key_Space);
    QVERIFY(m_bar->menu().isVisible());
    QCOMPARE(wanted.size(), 1);
    m_bar->menu().close();
    SearchChoices choices;
    choices.cameras = {{.value = u"A & B"_s, .text = u"A & B"_s, .count = 12}};
    choices.countries = {{.value = u"PT"_s, .text = u"Portugal"_s, .count = 7}};
    m_bar->setChoices(choices);
    QVERIFY(choose(u"A  B (12)"_s)); // the ampersands are removed for the comparison
    QVERIFY(choose(u"Portugal (7)"_s));
    QCOMPARE(chipTexts(), (QStringList{u"Camera: A & B"_s, u"Country: Portugal"_s}));
    QCOMPARE(m_bar->criteria().countries, QStringList{u"PT"_s});
    QVERIFY(choose(u"Portugal (7)"_s));
    QCOMPARE(m_bar->chips().size(), 2);
}

void FilterBarTest::chipsAreRemoved_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("click") << 0;
    QTest::newRow("Delete") << static_cast<int>(Qt::Key_Delete);
    QTest::newRow("Backspace") << static_cast<int>(Qt::Key_Backspace);
    QTest::newRow("Space") << static_cast<int>(Qt::Key_Space);
}

/// One after the other, until nothing is asked for; the focus stays on them, and ends in the text.
void FilterBarTest::chipsAreRemoved()
{
    QFETCH(int, key);
    setAll();
    QCOMPARE(m_bar->chips().size(), 8);
    m_bar->chips().constFirst()->setFocus();
    for (qsizetype left = 7; left >= 0; --left) {
        const QSignalSpy told(m_bar.get(), &FilterBar::criteriaChanged);
        QToolButton* chip = m_bar->chips().constFirst();
        QVERIFY(chip->hasFocus());
        if (key == 0)
            QTest::mouseClick(chip, Qt::LeftButton);
        else
            QTest::keyClick(chip, static_cast<Qt::Key>(key));
        QCOMPARE(told.size(), 1);
        QCOMPARE(m_bar->chips().size(), left);
    }
    QVERIFY(m_bar->criteria().isEmpty());
    QVERIFY(m_bar->text().hasFocus());
}

void FilterBarTest::escapeClearsTheText()
{
    m_bar->focusText();
    QTest::keyClicks(&m_bar->text(), u"abc"_s);
    QTest::keyClick(&m_bar->text(), Qt::Key_Escape);
    QVERIFY(m_bar->text().text().isEmpty() && m_bar->criteria().isEmpty());
}

/// And gives way where there is no room for it.
void FilterBarTest::chipIsAsWideAsItsText()
{
    PhotoCriteria criteria;
    criteria.time = spanOf(u"2025-11-02T10:00"_s, u"2025-12-31T12:00"_s);
    m_bar->setCriteria(criteria);
    const auto* chip = qobject_cast<FilterChip*>(m_bar->chips().constFirst());
    const int text = chip->fontMetrics().horizontalAdvance(chip->text());
    QVERIFY(text > 240);
    QTRY_COMPARE(chip->shownText(), chip->text());
    QVERIFY(chip->minimumSizeHint().width() < text);
    m_bar->resize(m_bar->minimumSizeHint().width(), m_bar->height());
    QTRY_VERIFY(chip->width() <= m_bar->width());
}

void FilterBarTest::tripIsAChip()
{
    offerTrips();
    m_bar->setTrip(TripId{1});
    QCOMPARE(chipTexts(), QStringList{u"Trip: Spring in Seoul"_s});
    const QSignalSpy cleared(m_bar.get(), &FilterBar::tripCleared);
    QTest::mouseClick(m_bar->chips().constFirst(), Qt::LeftButton);
    QCOMPARE(cleared.size(), 1);
    m_bar->setTrip({});
    QVERIFY(m_bar->chips().isEmpty());
}

void FilterBarTest::tripsAreChosen()
{
    offerTrips();
    const QSignalSpy told(m_bar.get(), &FilterBar::criteriaChanged);
    QVERIFY(choose(u"Porto (0)"_s));
    QVERIFY(choose(u"Spring in Seoul (0)"_s));
    QVERIFY(choose(u"Porto (0)"_s)); // again changes nothing
    QCOMPARE(told.size(), 2);
    QCOMPARE(m_bar->criteria().trips, (std::vector{TripId{2}, TripId{1}}));
    QCOMPARE(chipTexts(), (QStringList{u"Trip: Porto"_s, u"Trip: Spring in Seoul"_s}));
    std::vector<Trip> renamed(1);
    renamed[0].id = TripId{2};
    renamed[0].name = u"Lisboa"_s;
    m_bar->setTrips(std::make_shared<const std::vector<Trip>>(renamed));
    QCOMPARE(chipTexts(), QStringList{u"Trip: Lisboa"_s});
}

/// As with cameras: what is chosen next comes to it. Its chip stands for both.
void FilterBarTest::tripOfThePanelsIsOneOfSeveral()
{
    offerTrips();
    m_bar->setTrip(TripId{1});
    const QSignalSpy cleared(m_bar.get(), &FilterBar::tripCleared);
    QVERIFY(choose(u"Porto (0)"_s));
    QCOMPARE(cleared.size(), 1);
    QCOMPARE(m_bar->criteria().trips, (std::vector{TripId{1}, TripId{2}}));
    QCOMPARE(chipTexts(), (QStringList{u"Trip: Spring in Seoul"_s, u"Trip: Porto"_s}));
    QTest::mouseClick(m_bar->chips().constFirst(), Qt::LeftButton);
    QCOMPARE(cleared.size(), 2);
    QCOMPARE(m_bar->criteria().trips, std::vector{TripId{2}});
    m_bar->setTrip({});
    QCOMPARE(chipTexts(), QStringList{u"Trip: Porto"_s});
}

void FilterBarTest::everythingIsCleared()
{
    setAll();
    m_bar->setTrip(TripId{1});
    m_bar->text().setText(u"abc"_s);
    const QSignalSpy cleared(m_bar.get(), &FilterBar::tripCleared);
    QToolButton* clear = nullptr;
    for (QToolButton* button : m_bar->findChildren<QToolButton*>()) {
        if (button->accessibleName() == u"Clear all filters"_s)
            clear = button;
    }
    QVERIFY(clear != nullptr && clear->isVisible());
    QTest::mouseClick(clear, Qt::LeftButton);
    QVERIFY(m_bar->criteria().isEmpty());
    QCOMPARE(cleared.size(), 1);
    m_bar->setTrip({});
    QVERIFY(!clear->isVisible());
}

void FilterBarTest::criteriaFromElsewhere()
{
    const QSignalSpy told(m_bar.get(), &FilterBar::criteriaChanged);
    setAll();
    QCOMPARE(told.size(), 0);
    QCOMPARE(chipTexts(), (QStringList{u"Trip: Porto"_s, u"Time: March 2024"_s, u"Text: “busan”"_s,
                                       u"Camera: Pixel 8"_s, u"Country: South Korea"_s, u"Rating: ★★★"_s,
                                       u"Kind: Photos"_s, u"Position: With a position"_s}));
    m_bar->text().setText(u"abc"_s);
    PhotoCriteria other = m_bar->criteria(); // with the text
    other.time.reset();
    m_bar->setCriteria(other);
    QCOMPARE(m_bar->text().text(), u"abc"_s);
    QCOMPARE(m_bar->chips().size(), 7);
    m_bar->setCriteria({});
    QVERIFY(m_bar->text().text().isEmpty() && m_bar->chips().isEmpty());
}

void FilterBarTest::countsAreTold()
{
    m_bar->setCounts({.all = 7, .shown = 7}, false);
    const QString all = m_bar->countText();
    QVERIFY2(all.startsWith(u"7 "_s), qPrintable(all));
    m_bar->setCounts({.all = 7, .shown = 3}, false);
    QCOMPARE(m_bar->countText(), u"3 of "_s + all);
    m_bar->setCounts({.all = 7, .shown = 3}, true);
    QCOMPARE(m_bar->countText(), u"Searching…"_s);
}

void FilterBarTest::chipsBreakIntoLines()
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    column->addWidget(m_bar.get());
    column->addStretch();
    window.resize(760, 300);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    setAll();
    QTRY_VERIFY(m_bar->chips().constLast()->y() > m_bar->chips().constFirst()->y());
    for (const QToolButton* chip : m_bar->chips())
        QTRY_VERIFY(m_bar->rect().contains(QRect(chip->mapTo(m_bar.get(), QPoint()), chip->size())));
    m_bar->setParent(nullptr); // it is ours
}

} // namespace wayfolio::test

using wayfolio::test::FilterBarTest;
WAYFOLIO_TEST(FilterBarTest)

#include "FilterBarTest.moc"
