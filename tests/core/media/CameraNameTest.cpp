// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/CameraName.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace wayfolio;
using namespace Qt::StringLiterals;

class CameraNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void name_data();
    void name();
};

void CameraNameTest::name_data()
{
    QTest::addColumn<QByteArray>("maker");
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QString>("expected");
    const auto row = [](QByteArray maker, QByteArray model, const QString& expected) {
        QTest::newRow(qPrintable(expected)) << maker << model << expected;
    };
    row("Apple", "iPhone 7", u"Apple iPhone 7"_s);
    row("Canon", "Canon EOS 600D", u"Canon EOS 600D"_s);
    row("NIKON CORPORATION", "NIKON D90", u"NIKON D90"_s);
    row("NIKON CORPORATION", "COOLPIX P6000", u"NIKON COOLPIX P6000"_s);
    row("EASTMAN KODAK COMPANY", "KODAK CX7530 ZOOM DIGITAL CAMERA", u"KODAK CX7530 ZOOM DIGITAL CAMERA"_s);
    row("google", "Google Pixel 8", u"Google Pixel 8"_s);
    row(QByteArray("SONY\0\0\0", 7), QByteArray("  DSC-RX100M3\0junk", 18), u"SONY DSC-RX100M3"_s);
    row("삼성", "갤럭시", u"삼성 갤럭시"_s);
    row("", "E5000", u"E5000"_s);
    row("Leica Camera AG", "", u"Leica Camera AG"_s);
    row("Corporation", "X", u"Corporation X"_s);
    row("Co. Ltd.", "Y", u"Co. Y"_s);
    row(QByteArray("\0", 1), "   ", u""_s);
}

void CameraNameTest::name()
{
    QFETCH(QByteArray, maker);
    QFETCH(QByteArray, model);
    QFETCH(QString, expected);
    QCOMPARE(cameraName(maker, model), expected);
}

WAYFOLIO_TEST(CameraNameTest)

#include "CameraNameTest.moc"
