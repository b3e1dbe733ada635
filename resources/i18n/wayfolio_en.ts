<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation>
            <numerusform>about %Ln hour left</numerusform>
            <numerusform>about %Ln hours left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <extracomment>Below a list of files that is not shown to its end.</extracomment>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln added</numerusform>
            <numerusform>%Ln added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln updated</numerusform>
            <numerusform>%Ln updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a position</source>
        <translation>
            <numerusform>%Ln without a position</numerusform>
            <numerusform>%Ln without a position</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln restored</source>
        <translation>
            <numerusform>%Ln restored</numerusform>
            <numerusform>%Ln restored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::EditFlow</name>
    <message numerus="yes">
        <source>Time Zone of %Ln Photo(s)</source>
        <translation>
            <numerusform>Time Zone of %Ln Photo</numerusform>
            <numerusform>Time Zone of %Ln Photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Position of %Ln Photo(s)</source>
        <translation>
            <numerusform>Position of %Ln Photo</numerusform>
            <numerusform>Position of %Ln Photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the Position of %Ln Photo(s)</source>
        <translation>
            <numerusform>Remove the Position of %Ln Photo</numerusform>
            <numerusform>Remove the Position of %Ln Photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::ExportDialog</name>
    <message numerus="yes">
        <source>The &amp;selection: %Ln photo(s)</source>
        <translation>
            <numerusform>The &amp;selection: %Ln photo</numerusform>
            <numerusform>The &amp;selection: %Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Everything: %Ln photo(s)</source>
        <translation>
            <numerusform>&amp;Everything: %Ln photo</numerusform>
            <numerusform>&amp;Everything: %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::ExportFlow</name>
    <message numerus="yes">
        <source>%Ln photo(s) exported to “%1”</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>
            <numerusform>%Ln photo exported to “%1”</numerusform>
            <numerusform>%Ln photos exported to “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::FilmStripPanel</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) here</source>
        <translation>
            <numerusform>%Ln photo here</numerusform>
            <numerusform>%Ln photos here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) here. Back to all photos of the list</source>
        <translation>
            <numerusform>%Ln photo here. Back to all photos of the list</numerusform>
            <numerusform>%Ln photos here. Back to all photos of the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::FilterBar</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::ImportFlow</name>
    <message numerus="yes">
        <source>%Ln new photo(s)</source>
        <translation>
            <numerusform>%Ln new photo</numerusform>
            <numerusform>%Ln new photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::LibraryListModel</name>
    <message numerus="yes">
        <source>%Ln file(s) missing</source>
        <translation>
            <numerusform>%Ln file missing</numerusform>
            <numerusform>%Ln files missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) unreadable</source>
        <translation>
            <numerusform>%Ln file unreadable</numerusform>
            <numerusform>%Ln files unreadable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::MapAdvice</name>
    <message numerus="yes">
        <source>%Ln photo(s) found elsewhere on the map.</source>
        <translation>
            <numerusform>%Ln photo found elsewhere on the map.</numerusform>
            <numerusform>%Ln photos found elsewhere on the map.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show Them</source>
        <comment>the photos found</comment>
        <translation>
            <numerusform>Show It</numerusform>
            <numerusform>Show Them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::MapWidget</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::PhotoDrag</name>
    <message numerus="yes">
        <source>At most %Ln photo(s) can be dragged to other programs at once.</source>
        <translation>
            <numerusform>At most %Ln photo can be dragged to other programs at once.</numerusform>
            <numerusform>At most %Ln photos can be dragged to other programs at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::PositionDialog</name>
    <message numerus="yes">
        <source>Where were %Ln photo(s) taken?</source>
        <translation>
            <numerusform>Where was %Ln photo taken?</numerusform>
            <numerusform>Where were %Ln photos taken?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::TimeZoneDialog</name>
    <message numerus="yes">
        <source>For the &amp;selection: %Ln photo(s)</source>
        <translation>
            <numerusform>For the &amp;selection: %Ln photo</numerusform>
            <numerusform>For the &amp;selection: %Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::TimelineView</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::TripListModel</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
</TS>
