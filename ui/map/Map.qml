// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtLocation
import QtPositioning
import QtQuick

// QtLocation's Map, and what turns hands on it into calls of `input` (MapScene). The camera belongs to C++.
Item {
    id: scene

    required property QtObject input
    required property color groundColor
    property string tileUrl
    property string cacheFolder
    property real maximumZoom: 17

    readonly property Item map: loader.item

    // A map of its own plugin: nothing of the former one's tiles can be left.
    function buildMap(tileUrl: string, cacheFolder: string): void {
        loader.active = false
        scene.tileUrl = tileUrl
        scene.cacheFolder = cacheFolder
        loader.active = true
    }

    Loader {
        id: loader

        anchors.fill: parent
        active: false
        sourceComponent: Map {
            color: scene.groundColor
            copyrightsVisible: false // ours are beside the scale bar
            maximumZoomLevel: scene.maximumZoom

            // Its default type asks public servers: it must be left within this very signal.
            onSupportedMapTypesChanged: {
                for (const type of supportedMapTypes) {
                    if (type.style === MapType.CustomMap)
                        activeMapType = type
                }
            }

            plugin: Plugin {
                name: "osm"

                PluginParameter { name: "osm.mapping.providersrepository.disabled"; value: "true" }
                PluginParameter { name: "osm.mapping.custom.host"; value: scene.tileUrl }
                PluginParameter { name: "osm.mapping.custom.mapcopyright"; value: "Natural Earth" }
                PluginParameter { name: "osm.mapping.custom.datacopyright"; value: "public domain" }
                PluginParameter { name: "osm.mapping.cache.directory"; value: scene.cacheFolder }
                // Tiles are painted faster than they are read from a disk, whose cache would not know their style, and
                // which would be waited for here.
                PluginParameter { name: "osm.mapping.cache.disk.size"; value: "0" }
                // Bytes, as its other strategy counts tiles but adds to their number that of a screen's bytes: nothing
                // would ever be let go. Of textures it keeps so many more than three screens of 256 pixel tiles: in all,
                // the tiles of two zoom levels, so that none is decoded again while one zooms out and in.
                PluginParameter { name: "osm.mapping.cache.memory.cost_strategy"; value: "bytesize" }
                PluginParameter { name: "osm.mapping.cache.memory.size"; value: "4000000" }
                PluginParameter { name: "osm.mapping.cache.texture.cost_strategy"; value: "bytesize" }
                PluginParameter { name: "osm.mapping.cache.texture.size"; value: "6000000" }
            }
        }
    }

    DragHandler {
        id: drag

        target: null
        acceptedModifiers: Qt.NoModifier
        onActiveChanged: active ? scene.input.grab() : scene.input.fling(centroid.velocity)
        onTranslationChanged: delta => scene.input.pan(Qt.point(delta.x, delta.y))
    }

    DragHandler {
        id: rectangle

        target: null
        acceptedDevices: PointerDevice.Mouse
        acceptedModifiers: Qt.ShiftModifier
        onActiveChanged: {
            if (!active)
                scene.input.endRectangle()
        }
        onCentroidChanged: {
            if (active)
                scene.input.spanRectangle(centroid.pressPosition, centroid.position)
        }
    }

    PinchHandler {
        id: pinch

        target: null
        rotationAxis.enabled: false
        grabPermissions: PointerHandler.TakeOverForbidden
        // Where the fingers' middle is on the map as it is shown: scale and translation are told one after the other.
        property point middle

        onActiveChanged: {
            middle = centroid.position
            if (active)
                scene.input.grab()
        }
        onScaleChanged: delta => scene.input.pinch(delta, middle)
        onTranslationChanged: delta => {
            scene.input.pan(Qt.point(delta.x, delta.y))
            middle = Qt.point(middle.x + delta.x, middle.y + delta.y)
        }
    }

    WheelHandler {
        id: wheel

        target: null
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => scene.input.wheel(event.angleDelta, event.pixelDelta, Qt.point(event.x, event.y))
    }

    TapHandler {
        id: tap

        acceptedButtons: Qt.LeftButton
        gesturePolicy: TapHandler.DragThreshold
        onTapped: where => scene.input.tap(where.position, tap.tapCount, tap.point.modifiers)
    }
}
