// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestRegistry.h"
#include "ui/Sentences.h"
#include "ui/Translations.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace wayfolio::test {

using namespace Qt::StringLiterals;

/// Every sentence exists in every language: in the files as they are, and after looking through the sources again.
class TranslationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isComplete_data();
    void isComplete();
    void nothingIsMissing_data();
    void nothingIsMissing();
    void koreanSpeaksOneWay();
    void isCompiledIn();
    void unitsAndWeeksAreTheSystems_data();
    void unitsAndWeeksAreTheSystems();
};

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< several where there are plural forms
    bool unfinished = false;
    bool plural = false;

    [[nodiscard]] QString key() const { return context + u": "_s + source; }
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message{.context = context, .source = {}, .translations = {}};
    message.plural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.unfinished = xml.attributes().hasAttribute("type"_L1);
            if (!message.plural) {
                message.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> readMessages(const QString& path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression pattern(u"%L?[n0-9]"_s);
    QSet<QString> found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    return found;
}

QString fault(const Message& message)
{
    if (message.unfinished || message.translations.isEmpty())
        return u"unfinished"_s;
    for (const QString& translation : message.translations) {
        if (translation.trimmed().isEmpty())
            return u"empty"_s;
        if (placeholders(translation) != placeholders(message.source))
            return u"other placeholders: "_s + translation;
    }
    return {};
}

QStringList faults(const std::vector<Message>& messages)
{
    QStringList found;
    for (const Message& message : messages) {
        if (const QString what = fault(message); !what.isEmpty())
            found << message.key() + u" ("_s + what + u')';
    }
    return found;
}

QString translationFile(const QString& language)
{
    return QStringLiteral(WAYFOLIO_SOURCE_FOLDER "/resources/i18n/wayfolio_%1.ts").arg(language);
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("pluralsOnly");
    QTest::newRow("Korean") << u"ko"_s << false;
    QTest::newRow("English") << u"en"_s << true;
}

} // namespace

void TranslationTest::isComplete_data()
{
    addLanguages();
}

void TranslationTest::isComplete()
{
    QFETCH(QString, language);
    QFETCH(bool, pluralsOnly);
    const auto messages = readMessages(translationFile(language));
    QVERIFY(messages.size() > (pluralsOnly ? 5 : 150));
    QCOMPARE(faults(messages), QStringList());
}

void TranslationTest::nothingIsMissing_data()
{
    addLanguages();
}

void TranslationTest::nothingIsMissing()
{
    QFETCH(QString, language);
    QFETCH(bool, pluralsOnly);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(translationFile(language), copy));
    QStringList arguments{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s};
    if (pluralsOnly)
        arguments << u"-pluralonly"_s;
    arguments << u"-I"_s << QStringLiteral(WAYFOLIO_SOURCE_FOLDER) << QStringLiteral(WAYFOLIO_SOURCE_FOLDER "/ui")
              << QStringLiteral(WAYFOLIO_SOURCE_FOLDER "/app") << u"-ts"_s << copy;
    QProcess update;
    update.start(QStringLiteral(WAYFOLIO_LUPDATE), arguments);
    QVERIFY(update.waitForFinished(60'000));
    QVERIFY2(update.exitCode() == 0, update.readAllStandardError());

    auto messages = readMessages(copy);
    if (pluralsOnly)
        std::erase_if(messages, [](const Message& message) { return !message.plural; });
    QCOMPARE(faults(messages), QStringList());
    QCOMPARE(messages.size(), readMessages(translationFile(language)).size()); // none too many either
}

/// Politely, as a desktop does, and without particles in pairs, which nobody would say.
void TranslationTest::koreanSpeaksOneWay()
{
    static const QRegularExpression pair(u"을\\(를\\)|은\\(는\\)|이\\(가\\)|과\\(와\\)|\\(으\\)로"_s);
    static const QRegularExpression familiar(u"(?:세요|나요|까요|네요|어요|아요|해요|돼요|이에요|예요)(?:[.?!]|$)"_s);
    QStringList found;
    for (const Message& message : readMessages(translationFile(u"ko"_s))) {
        for (const QString& text : message.translations) {
            if (pair.match(text).hasMatch() || familiar.match(text).hasMatch())
                found << text;
        }
    }
    QCOMPARE(found, QStringList());
}

void TranslationTest::isCompiledIn()
{
    QTranslator korean;
    QVERIFY(korean.load(u":/i18n/wayfolio_ko.qm"_s));
    QCoreApplication::installTranslator(&korean);
    const QString text = sentence(Error{ErrorCode::EmptyFile, u"a.jpg"_s, {}});
    QCoreApplication::removeTranslator(&korean);
    QVERIFY2(text.contains(u"비어"_s) && text.contains(u"a.jpg"_s), qPrintable(text));

    QTranslator english;
    QVERIFY(english.load(u":/i18n/wayfolio_en.qm"_s));
    QCOMPARE(english.translate("wayfolio::TripListModel", "%Ln photo(s)", nullptr, 1), u"%Ln photo"_s);
    QCOMPARE(english.translate("wayfolio::TripListModel", "%Ln photo(s)", nullptr, 2), u"%Ln photos"_s);
}

void TranslationTest::unitsAndWeeksAreTheSystems_data()
{
    QTest::addColumn<QLocale>("system");
    QTest::addColumn<QLocale::MeasurementSystem>("units");
    QTest::addColumn<Qt::DayOfWeek>("firstDay");
    const auto row = [](const char* name, const QLocale& system, QLocale::MeasurementSystem units, Qt::DayOfWeek day) {
        QTest::newRow(name) << system << units << day;
    };
    row("German", QLocale(QLocale::German, QLocale::Germany), QLocale::MetricSystem, Qt::Monday);
    row("French", QLocale(QLocale::French, QLocale::France), QLocale::MetricSystem, Qt::Monday);
    row("Japanese", QLocale(QLocale::Japanese, QLocale::Japan), QLocale::MetricSystem, Qt::Sunday);
    row("Arabic", QLocale(QLocale::Arabic, QLocale::Egypt), QLocale::MetricSystem, Qt::Saturday);
    row("Spanish, in the United States", QLocale(QLocale::Spanish, QLocale::UnitedStates), QLocale::ImperialUSSystem,
        Qt::Sunday);
}

void TranslationTest::unitsAndWeeksAreTheSystems()
{
    QFETCH(const QLocale, system);
    QFETCH(const QLocale::MeasurementSystem, units);
    QFETCH(const Qt::DayOfWeek, firstDay);
    QCOMPARE(system.measurementSystem(), units);
    QCOMPARE(system.firstDayOfWeek(), firstDay);
    const QLocale english = localeIn(QLocale::English, system);
    QCOMPARE(english.language(), QLocale::English);
    QCOMPARE(english.measurementSystem(), units);
    QCOMPARE(english.firstDayOfWeek(), firstDay);
}

} // namespace wayfolio::test

using wayfolio::test::TranslationTest;
WAYFOLIO_TEST(TranslationTest)

#include "TranslationTest.moc"
