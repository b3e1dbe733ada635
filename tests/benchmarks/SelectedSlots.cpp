// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/SelectedSlots.h"

#include "tests/benchmarks/Benchmarks.h"
#include "tests/benchmarks/ChildProcess.h"
#include "tests/benchmarks/Children.h"
#include "tests/benchmarks/ScaleLibrary.h"
#include "tests/benchmarks/WindowProbe.h"
#include "tests/ui/StallProbe.h"
#include "ui/map/MapWidget.h"
#include "ui/panels/FilmStrip.h"
#include "ui/panels/FilterBar.h"
#include "ui/panels/JobLine.h"
#include "ui/panels/NoticeLine.h"
#include "ui/tasks/EditFlow.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDialog>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

#include <cstdio>

namespace wayfolio::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCount = 1'000'000;

/// Time after a paint event is the composition of the window; where a scene is rendered, that is the map's frame.
bool isOurs(const test::StallProbe::Stall& stall)
{
    const bool handler = stall.receiver.startsWith(u"wayfolio::"_s) || stall.receiver == u"QBasicFutureWatcher"_s;
    return stall.eventType == 0 || (handler && stall.eventType != QEvent::Paint);
}

/// Does one thing after the other with all photos selected, and notes how long each held the window's thread at once.
class SelectedTour
{
public:
    explicit SelectedTour(WindowProbe& probe)
        : m_probe(probe)
    {}

    /// The call, and what it leads to until nothing happens any more.
    void step(const QString& name, const std::function<void()>& call)
    {
        m_stalls.restart();
        m_stalls.time(call);
        finish(name);
    }

    /// What was done meanwhile.
    void finish(const QString& name)
    {
        m_probe.waitUntilQuiet();
        double longest = 0;
        for (const test::StallProbe::Stall& stall : m_stalls.longerThan(1)) {
            if (!isOurs(stall))
                continue;
            longest = std::max(longest, stall.milliseconds);
            if (stall.milliseconds > 4)
                std::fprintf(stderr, "%s: %.1f ms in %s, event %d\n", qPrintable(name), stall.milliseconds,
                             qPrintable(stall.receiver), stall.eventType);
        }
        m_longest.insert(name, longest);
    }

    [[nodiscard]] test::StallProbe& stalls() { return m_stalls; }

    [[nodiscard]] QJsonObject answer() const { return m_longest; }

private:
    WindowProbe& m_probe;
    test::StallProbe m_stalls;
    QJsonObject m_longest;
};

void press(QWidget& widget, int key, Qt::KeyboardModifiers modifiers = {})
{
    QKeyEvent event(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(&widget, &event);
}

void askForMenu(QWidget& widget, QPoint position)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, position, widget.mapToGlobal(position));
    QCoreApplication::sendEvent(&widget, &event);
}

void closePopup()
{
    if (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
}

void selectInManyWays(SelectedTour& tour, WindowProbe& probe)
{
    auto& strip = probe.part<FilmStrip>();
    const auto selectAll = [&] { probe.action(QKeySequence::SelectAll).trigger(); };
    tour.step(u"select all"_s, selectAll);
    tour.step(u"the next photo"_s, [&] { probe.action(Qt::ALT | Qt::Key_Right).trigger(); });
    tour.step(u"select all again"_s, selectAll);
    tour.step(u"select nothing"_s, [&] { probe.action(Qt::Key_Escape).trigger(); });
    strip.setFocus();
    press(strip, Qt::Key_Home);
    probe.waitUntilQuiet();
    tour.step(u"select to the end by Shift and End"_s, [&] { press(strip, Qt::Key_End, Qt::ShiftModifier); });
    tour.step(u"back to one photo"_s, [&] { press(strip, Qt::Key_Left); });
    tour.step(u"select those in view"_s, [&] { probe.action(Qt::CTRL | Qt::SHIFT | Qt::Key_A).trigger(); });
    tour.step(u"select all after that"_s, selectAll);
    tour.step(u"select those in view once more"_s, [&] { probe.action(Qt::CTRL | Qt::SHIFT | Qt::Key_A).trigger(); });
    tour.step(u"select nothing after that"_s, [&] { probe.action(Qt::Key_Escape).trigger(); });
    press(strip, Qt::Key_Home);
    selectAll();
}

void openMenusAndDialogs(SelectedTour& tour, WindowProbe& probe)
{
    auto& map = probe.part<MapWidget>();
    auto& strip = probe.part<FilmStrip>();
    const QRect shown = strip.visualRect(strip.currentIndex());
    tour.step(u"menu of the strip"_s, [&] { askForMenu(*strip.viewport(), shown.center()); });
    closePopup();
    tour.step(u"menu of a place"_s, [&] { askForMenu(*map.focusProxy(), map.rect().topLeft() + QPoint(2, 2)); });
    closePopup();
    tour.step(u"menu of a marker"_s, [&] { askForMenu(*map.focusProxy(), map.rect().center()); });
    closePopup();
    for (const auto& [name, keys] : {std::pair(u"ask for a position"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                                     std::pair(u"ask for a time zone"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_T),
                                     std::pair(u"ask for an export"_s, Qt::CTRL | Qt::Key_E)}) {
        tour.step(name, [&] { probe.action(keys).trigger(); });
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            continue;
        tour.step(name + u", and no"_s, [&] { dialog->reject(); });
    }
}

/// Held over the map, and away again.
void dragThem(SelectedTour& tour, WindowProbe& probe)
{
    auto& strip = probe.part<FilmStrip>();
    tour.step(u"a drag of them"_s, [&] { Q_EMIT strip.dragStarted(); });
}

void filterThem(SelectedTour& tour, WindowProbe& probe)
{
    auto& bar = probe.part<FilterBar>();
    constexpr int kSearchMs = 1500;
    for (const QString& text : {u"jpg"_s, u"7.jpg"_s, QString()}) {
        tour.stalls().restart();
        tour.stalls().time([&] { bar.text().setText(text); });
        (void)WindowProbe::waitUntil([] { return false; }, kSearchMs);
        tour.finish(text.isEmpty() ? u"no filter any more"_s : u"filter by %1"_s.arg(text));
        if (text.isEmpty())
            tour.step(u"select all after the filters"_s, [&] { probe.action(QKeySequence::SelectAll).trigger(); });
    }
}

/// An edit is cut short after a moment: a million take half a minute.
void editThem(SelectedTour& tour, WindowProbe& probe, bool isWhole)
{
    auto& edits = probe.part<EditFlow>();
    auto& notices = probe.part<NoticeLine>();
    const auto edit = [&](const QString& name, const std::function<void()>& start) {
        notices.clear();
        tour.stalls().restart();
        tour.stalls().time(start);
        const auto isTold = [&notices] { return !notices.text().isEmpty(); };
        if (!WindowProbe::waitUntil(isTold, isWhole ? 300'000 : 2'000)) {
            for (JobLine* line : probe.window().findChildren<JobLine*>()) {
                if (line->isVisible())
                    tour.stalls().time([line] { Q_EMIT line->cancelClicked(); });
            }
        }
        if (!WindowProbe::waitUntil(isTold, 60'000))
            std::fprintf(stderr, "%s did not end.\n", qPrintable(name));
        tour.finish(name);
    };
    edit(u"set the position"_s, [&] { edits.setPositionOfSelected(GeoPoint::nearest(46, 9)); });
    edit(u"undo that"_s, [&] { probe.action(QKeySequence::Undo).trigger(); });
    edit(u"redo it"_s, [&] { probe.action(QKeySequence::Redo).trigger(); });
    edit(u"remove the position"_s, [&] { probe.action(Qt::CTRL | Qt::Key_Delete).trigger(); });
}

} // namespace

/// FILE [whole]: the tour on the catalogue of a million photos; with `whole`, edits are not cut short.
std::optional<QJsonObject> selectedChild(const QStringList& arguments)
{
    WindowProbe probe(arguments.value(0));
    if (!probe.show() || !probe.waitForPhotos(kCount))
        return std::nullopt;
    probe.waitUntilQuiet();
    SelectedTour tour(probe);
    selectInManyWays(tour, probe);
    openMenusAndDialogs(tour, probe);
    dragThem(tour, probe);
    filterThem(tour, probe);
    editThem(tour, probe, arguments.value(1) == "whole"_L1);
    return tour.answer();
}

std::vector<Row> selectedRows(const Options& options)
{
    const QString copy = freshCopy(scaleCatalog(options.scratchFolder, kCount), options.scratchFolder, u"selected"_s);
    const auto answer = askChild({u"selected"_s, copy});
    if (!answer)
        return {};
    Row worst{.work = u"the window with 1,000,000 selected: largest hold of its thread"_s, .unit = u"ms"_s};
    worst.goalAbsolute = 16;
    std::vector<Row> rows;
    double longest = 0;
    for (auto step = answer->begin(); step != answer->end(); ++step) {
        Row row{.work = u"the window with 1,000,000 selected: %1"_s.arg(step.key()), .unit = u"ms"_s};
        row.measured.add(step.value().toDouble());
        longest = std::max(longest, step.value().toDouble());
        rows.push_back(row);
    }
    worst.measured.add(longest);
    rows.push_back(worst);
    return rows;
}

} // namespace wayfolio::bench
