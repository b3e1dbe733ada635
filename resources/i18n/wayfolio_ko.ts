<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>OpenGL does not work here. The map is drawn without it, which may be slower.</source>
        <translation>이 컴퓨터에서는 OpenGL이 동작하지 않아 OpenGL 없이 지도를 그립니다. 조금 느릴 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>a source that is believed more says otherwise</source>
        <translation>더 믿을 만한 출처의 값과 다릅니다</translation>
    </message>
    <message>
        <source>you said otherwise</source>
        <translation>직접 지정한 값과 다릅니다</translation>
    </message>
    <message>
        <source>%1 says otherwise</source>
        <extracomment>%1 is a source, such as “the XMP sidecar”.</extracomment>
        <translation>%1의 값과 다릅니다</translation>
    </message>
    <message>
        <source>it says the same as %1</source>
        <extracomment>%1 is a source, such as “the XMP sidecar”.</extracomment>
        <translation>%1의 값과 같습니다</translation>
    </message>
    <message>
        <source>it says the same</source>
        <translation>값이 같습니다</translation>
    </message>
    <message>
        <source>0°, 0° is what a receiver without a fix writes</source>
        <translation>0°, 0°는 수신기가 위치를 잡지 못했을 때 기록하는 값입니다</translation>
    </message>
    <message>
        <source>zeros are what a clock that was never set writes</source>
        <translation>0으로 채워진 값은 시계를 맞춘 적이 없을 때 기록됩니다</translation>
    </message>
    <message>
        <source>OffsetTime belongs to the file’s change, not to the shot</source>
        <translation>OffsetTime은 촬영 시각이 아니라 파일 수정 시각의 시차입니다</translation>
    </message>
    <message>
        <source>it is the date of the file’s change, not of the shot</source>
        <translation>촬영한 날짜가 아니라 파일을 수정한 날짜입니다</translation>
    </message>
    <message>
        <source>it belongs to the subject, not to the camera</source>
        <translation>카메라가 아니라 피사체에 대한 값입니다</translation>
    </message>
    <message>
        <source>used</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>사용 안 함</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>거부</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>읽을 수 없습니다</translation>
    </message>
    <message>
        <source>no such value is possible</source>
        <translation>있을 수 없는 값입니다</translation>
    </message>
    <message>
        <source>it does not say north or south, east or west, and waits for you to confirm it</source>
        <translation>북위·남위, 동경·서경 구분이 없어 확인을 기다립니다</translation>
    </message>
    <message>
        <source>the receiver marked it as not valid</source>
        <translation>수신기가 유효하지 않다고 표시했습니다</translation>
    </message>
    <message>
        <source>its 60 minutes or seconds count as one degree or minute</source>
        <translation>60분이나 60초를 1도나 1분으로 계산했습니다</translation>
    </message>
    <message>
        <source>it is in another datum and was converted to WGS-84</source>
        <translation>다른 측지계의 값이라 WGS-84로 변환했습니다</translation>
    </message>
    <message>
        <source>it is in another datum, and taken as if it were WGS-84</source>
        <translation>다른 측지계의 값이지만 WGS-84로 보았습니다</translation>
    </message>
    <message>
        <source>it counts from magnetic north, and how far that is off is not known</source>
        <translation>자북을 기준으로 한 값이며 진북과의 차이를 알 수 없습니다</translation>
    </message>
    <message>
        <source>the GPS time is older than the shot</source>
        <translation>GPS 시각이 촬영 시각보다 오래되었습니다</translation>
    </message>
    <message>
        <source>the GPS date is 1024 weeks early</source>
        <translation>GPS 날짜가 1024주 이릅니다</translation>
    </message>
    <message>
        <source>no time zone is that far from the camera’s clock</source>
        <translation>카메라 시계와 그만큼 차이 나는 시간대가 없습니다</translation>
    </message>
    <message>
        <source>clocks showed this hour twice that night; the first is taken</source>
        <translation>그날 밤에는 이 시각이 두 번 있어 첫 번째로 봅니다</translation>
    </message>
    <message>
        <source>clocks skipped this hour that night</source>
        <translation>그날 밤에는 시계를 앞당겨 이 시각이 없었습니다</translation>
    </message>
    <message>
        <source>this maker’s videos count local time, not UTC</source>
        <translation>이 제조사의 동영상은 UTC가 아니라 현지 시각을 씁니다</translation>
    </message>
    <message>
        <source>it belongs to another date in the file</source>
        <translation>파일의 다른 날짜에 속한 값입니다</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>A sentence: %1 is what became of a statement (“Not used”), %2 why.</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>it is the altitude of another place</source>
        <translation>다른 곳의 고도입니다</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>It says %1; the photo stays off the map until you confirm where that is.</source>
        <extracomment>%1 are coordinates without north or south, east or west.</extracomment>
        <translation>적힌 값은 %1입니다. 어디인지 확인할 때까지 사진을 지도에 표시하지 않습니다.</translation>
    </message>
</context>
<context>
    <name>FormatGroups</name>
    <message>
        <source>HEIC, AVIF</source>
        <translation>HEIC, AVIF</translation>
    </message>
    <message>
        <source>PNG, WebP, TIFF</source>
        <translation>PNG, WebP, TIFF</translation>
    </message>
    <message>
        <source>RAW</source>
        <translation>RAW</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>JPEG, JPEG XL, JPEG 2000</source>
        <translation>JPEG, JPEG XL, JPEG 2000</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>The pattern of a date, as for QLocale::toString: 10 March 2024</extracomment>
        <translation>yyyy년 M월 d일</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>The pattern of a short date without its year: 10 Mar</extracomment>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>d</source>
        <comment>first date, same month</comment>
        <extracomment>The first date of a range within one month: (10)–17 March 2024</extracomment>
        <translation>yyyy년 M월 d일</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>last date, same month</comment>
        <extracomment>The last date of a range within one month: 10–(17 March 2024)</extracomment>
        <translation>d일</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>first date, same year</comment>
        <extracomment>The first date of a range within one year: (28 February) – 3 March 2024</extracomment>
        <translation>yyyy년 M월 d일</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>last date, same year</comment>
        <extracomment>The last date of a range within one year: 28 February – (3 March 2024)</extracomment>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A range of dates, from %1 to %2</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <extracomment>The pattern of a time of day: 12:34:56</extracomment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <extracomment>The pattern of a short time of day: 12:34</extracomment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln second(s) left</source>
        <translation>
            <numerusform>약 %Ln초 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <translation>
            <numerusform>약 %Ln분 남음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <translation>
            <numerusform>약 %Ln시간 남음</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1m</translation>
    </message>
    <message>
        <source>%1 mi</source>
        <translation>%1마일</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1km</translation>
    </message>
    <message>
        <source>%1 ft</source>
        <translation>%1피트</translation>
    </message>
    <message>
        <source>north</source>
        <translation>북쪽</translation>
    </message>
    <message>
        <source>north-east</source>
        <translation>북동쪽</translation>
    </message>
    <message>
        <source>east</source>
        <translation>동쪽</translation>
    </message>
    <message>
        <source>south-east</source>
        <translation>남동쪽</translation>
    </message>
    <message>
        <source>south</source>
        <translation>남쪽</translation>
    </message>
    <message>
        <source>south-west</source>
        <translation>남서쪽</translation>
    </message>
    <message>
        <source>west</source>
        <translation>서쪽</translation>
    </message>
    <message>
        <source>north-west</source>
        <translation>북서쪽</translation>
    </message>
    <message>
        <source>%1° %2</source>
        <extracomment>A direction: %1 degrees, %2 its name (west)</extracomment>
        <translation>%1° %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>coordinates</comment>
        <extracomment>%1 is a latitude, %2 a longitude, both with their hemisphere</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 S</source>
        <comment>latitude</comment>
        <translation>남위 %1</translation>
    </message>
    <message>
        <source>%1 N</source>
        <comment>latitude</comment>
        <translation>북위 %1</translation>
    </message>
    <message>
        <source>%1 W</source>
        <comment>longitude</comment>
        <translation>서경 %1</translation>
    </message>
    <message>
        <source>%1 E</source>
        <comment>longitude</comment>
        <translation>동경 %1</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>제외함</translation>
    </message>
    <message>
        <source>%1 of %2 stars</source>
        <extracomment>%1 is a number of stars, %2 how many there can be</extracomment>
        <translation>별 %2개 중 %1개</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <extracomment>%1 is a time of day, or a date and a time of day, where only UTC is known</extracomment>
        <translation>%1 UTC</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>, </source>
        <comment>between the offset and the name of a zone</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>From the file’s GPS</source>
        <translation>파일의 GPS에서 가져옴</translation>
    </message>
    <message>
        <source>From the position in the video</source>
        <translation>동영상에 기록된 위치에서 가져옴</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>직접 지정함</translation>
    </message>
    <message>
        <source>From %1</source>
        <extracomment>Of a position: %1 is a source, such as “the XMP sidecar”.</extracomment>
        <translation>%1에서 가져옴</translation>
    </message>
    <message>
        <source>From a file beside the photo</source>
        <translation>사진 옆의 파일에서 가져옴</translation>
    </message>
    <message>
        <source>From a recorded track</source>
        <translation>기록된 경로에서 가져옴</translation>
    </message>
    <message>
        <source>Estimated between your own photos</source>
        <translation>다른 사진을 바탕으로 추정함</translation>
    </message>
    <message>
        <source>the camera wrote the offset</source>
        <translation>카메라가 시차를 기록함</translation>
    </message>
    <message>
        <source>the camera wrote the offset, with the date of digitizing</source>
        <translation>카메라가 디지털화 날짜와 함께 시차를 기록함</translation>
    </message>
    <message>
        <source>from the GPS clock, ±1 s</source>
        <translation>GPS 시계 기준, ±1초</translation>
    </message>
    <message>
        <source>from the video’s clock, taken as UTC</source>
        <translation>동영상 시계를 UTC로 봄</translation>
    </message>
    <message>
        <source>assumed: this computer’s zone</source>
        <translation>이 컴퓨터의 시간대로 가정</translation>
    </message>
    <message>
        <source>time set by hand</source>
        <translation>시각을 직접 지정함</translation>
    </message>
    <message>
        <source>the XMP states the offset</source>
        <translation>XMP에 시차가 있음</translation>
    </message>
    <message>
        <source>the video’s creation date states the offset</source>
        <translation>동영상 생성 날짜에 시차가 있음</translation>
    </message>
    <message>
        <source>the camera’s own zone setting</source>
        <translation>카메라에 설정된 시간대</translation>
    </message>
    <message>
        <source>the camera’s zone, in whole hours</source>
        <translation>카메라의 시간대(시간 단위)</translation>
    </message>
    <message>
        <source>offset from the GPS clock</source>
        <translation>GPS 시계로 구한 시차</translation>
    </message>
    <message>
        <source>zone from the place</source>
        <translation>장소의 시간대</translation>
    </message>
    <message>
        <source>zone from the same camera’s photos before and after</source>
        <translation>같은 카메라로 앞뒤에 찍은 사진의 시간대</translation>
    </message>
    <message>
        <source>from Google Takeout</source>
        <translation>Google 테이크아웃에서 가져옴</translation>
    </message>
    <message>
        <source>the zone you set for this camera</source>
        <translation>이 카메라에 지정한 시간대</translation>
    </message>
    <message>
        <source>assumed: the date in the file’s name</source>
        <translation>파일 이름의 날짜로 가정</translation>
    </message>
    <message>
        <source>assumed: when the file was last changed</source>
        <translation>파일을 마지막으로 수정한 때로 가정</translation>
    </message>
    <message>
        <source>stated</source>
        <comment>confidence</comment>
        <translation>명시됨</translation>
    </message>
    <message>
        <source>derived</source>
        <comment>confidence</comment>
        <translation>도출됨</translation>
    </message>
    <message>
        <source>inferred</source>
        <comment>confidence</comment>
        <translation>추정됨</translation>
    </message>
    <message>
        <source>assumed</source>
        <comment>confidence</comment>
        <translation>가정됨</translation>
    </message>
    <message>
        <source>Stated: it was written down as it is.</source>
        <translation>명시됨: 그대로 기록되어 있습니다.</translation>
    </message>
    <message>
        <source>Derived: it follows from two facts in the file.</source>
        <translation>도출됨: 파일에 있는 두 가지 정보로 계산한 값입니다.</translation>
    </message>
    <message>
        <source>Inferred: a good guess from what is around the photo.</source>
        <translation>추정됨: 사진 주변의 정보로 추정한 값입니다.</translation>
    </message>
    <message>
        <source>Assumed for want of better; never exported.</source>
        <translation>더 나은 정보가 없어 가정한 값이며 내보내지 않습니다.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>source and confidence</comment>
        <extracomment>%1 says where a time comes from, %2 how sure that is: zone from the place (inferred)</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>%1 is an offset and a zone, %2 where they come from: UTC+09:00, Asia/Seoul; zone from the place</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The camera’s clock is %1 h behind the place’s time.</source>
        <translation>카메라 시계가 현지 시각보다 %1시간 느립니다.</translation>
    </message>
    <message>
        <source>The camera’s clock is %1 h ahead of the place’s time.</source>
        <translation>카메라 시계가 현지 시각보다 %1시간 빠릅니다.</translation>
    </message>
    <message>
        <source>%1, ±%2</source>
        <extracomment>%1 says where a position comes from, %2 how exact it is: From the file’s GPS, ±8 m</extracomment>
        <translation>%1, ±%2</translation>
    </message>
    <message>
        <source>assumed: the zone of the photos before and after, of any camera</source>
        <translation>카메라와 상관없이 앞뒤에 찍은 사진의 시간대로 가정</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>%1, %2</source>
        <comment>place</comment>
        <extracomment>Two names of a place, the smaller first where the language has it so: “Haeundae, Busan”</extracomment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <comment>places</comment>
        <extracomment>The first and the last place of a journey: “Seoul … Paris”</extracomment>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <extracomment>%1 is a distance, %2 a direction, %3 a town: 12 km west of Gyeongju</extracomment>
        <translation>%3에서 %2으로 %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Import finished in %1.</source>
        <translation>%1 만에 가져오기를 마쳤습니다.</translation>
    </message>
    <message>
        <source>Import cancelled after %1; what was done is kept.</source>
        <translation>%1 뒤에 가져오기를 취소했습니다. 그때까지 끝난 부분은 유지됩니다.</translation>
    </message>
    <message>
        <source>Import stopped after %1; what was done is kept.</source>
        <translation>%1 뒤에 가져오기가 중단되었습니다. 그때까지 끝난 부분은 유지됩니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of the import report: %1 is what was counted, %2 the number.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <extracomment>Below a list of files that is not shown to its end.</extracomment>
        <translation>
            <numerusform>… 외 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln added</source>
        <translation>
            <numerusform>%Ln개 추가</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln updated</source>
        <translation>
            <numerusform>%Ln개 갱신</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln개 이동</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln개 변경 없음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>%Ln개 없어짐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a position</source>
        <translation>
            <numerusform>%Ln개 위치 없음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln개 실패</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>No position in the file</source>
        <translation>파일에 위치 없음</translation>
    </message>
    <message>
        <source>Position refused: 0°, 0°, the receiver had no fix</source>
        <translation>위치 거부: 0°, 0°, 수신기가 위치를 잡지 못함</translation>
    </message>
    <message>
        <source>Position refused: not on the globe</source>
        <translation>위치 거부: 지구상의 좌표가 아님</translation>
    </message>
    <message>
        <source>Position refused: incomplete or unreadable</source>
        <translation>위치 거부: 불완전하거나 읽을 수 없음</translation>
    </message>
    <message>
        <source>Position waits for confirmation: no north or south, east or west</source>
        <translation>위치 확인 대기: 북위·남위, 동경·서경 구분 없음</translation>
    </message>
    <message>
        <source>No time in the file</source>
        <translation>파일에 촬영 시각 없음</translation>
    </message>
    <message>
        <source>Time is no valid date</source>
        <translation>촬영 시각이 올바른 날짜가 아님</translation>
    </message>
    <message>
        <source>Time zone offset unreadable</source>
        <translation>시차를 읽을 수 없음</translation>
    </message>
    <message>
        <source>Metadata damaged</source>
        <translation>메타데이터 손상</translation>
    </message>
    <message>
        <source>Time zone assumed</source>
        <translation>시간대를 가정함</translation>
    </message>
    <message>
        <source>Position marked as not valid by the receiver</source>
        <translation>수신기가 유효하지 않다고 표시한 위치</translation>
    </message>
    <message>
        <source>Position in another datum than WGS-84</source>
        <translation>WGS-84가 아닌 측지계의 위치</translation>
    </message>
    <message>
        <source>Position with 60 minutes or seconds</source>
        <translation>60분이나 60초가 있는 위치</translation>
    </message>
    <message>
        <source>Sources disagree about the position</source>
        <translation>출처마다 위치가 다름</translation>
    </message>
    <message>
        <source>Sources disagree about the time</source>
        <translation>출처마다 시각이 다름</translation>
    </message>
    <message>
        <source>Camera’s clock off by whole hours</source>
        <translation>카메라 시계가 몇 시간 어긋남</translation>
    </message>
    <message>
        <source>Time that clocks showed twice that night</source>
        <translation>그날 밤 두 번 있었던 시각</translation>
    </message>
    <message>
        <source>Time that clocks skipped that night</source>
        <translation>그날 밤 없었던 시각</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A heading: %1 is what the files below it have in common, %2 their number.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>변경 없음</translation>
    </message>
    <message>
        <source>Without a position</source>
        <translation>위치 없음</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>없어짐</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Could not be imported:</source>
        <translation>가져오지 못한 파일:</translation>
    </message>
    <message>
        <source>New or changed, and doubtful:</source>
        <translation>새로 추가되거나 변경되었으며 확인이 필요한 파일:</translation>
    </message>
    <message>
        <source>XMP or JSON beside it unreadable</source>
        <translation>사진 옆의 XMP나 JSON을 읽을 수 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln restored</source>
        <translation>
            <numerusform>%Ln개 복원</numerusform>
        </translation>
    </message>
    <message>
        <source>Position removed by hand</source>
        <translation>직접 지운 위치</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>“%1” was not found.</source>
        <translation>“%1” 항목을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1” 항목을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a file but a pipe, socket or device.</source>
        <translation>“%1” 항목은 파일이 아니라 파이프, 소켓 또는 장치입니다.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1” 파일은 비어 있습니다.</translation>
    </message>
    <message>
        <source>The name of “%1” is not valid text.</source>
        <translation>“%1”의 이름이 올바른 텍스트가 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is neither a photo nor a video.</source>
        <translation>“%1” 파일은 사진도 동영상도 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” belongs to a photo and is read with it; give the photo instead.</source>
        <translation>“%1” 파일은 사진에 딸린 것이어서 사진과 함께 읽습니다. 사진을 지정하십시오.</translation>
    </message>
    <message>
        <source>A file beside it (XMP or JSON) cannot be read.</source>
        <translation>함께 있는 파일(XMP 또는 JSON)을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is of a kind that cannot be read here.</source>
        <translation>“%1” 파일은 여기서 읽을 수 없는 형식입니다.</translation>
    </message>
    <message>
        <source>“%1” is damaged.</source>
        <translation>“%1” 파일이 손상되었습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>“%1”에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: the disk is full.</source>
        <translation>디스크가 가득 차서 “%1”에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a Wayfolio catalogue.</source>
        <translation>“%1” 파일은 Wayfolio 카탈로그가 아닙니다.</translation>
    </message>
    <message>
        <source>The catalogue “%1” was written by a newer version of Wayfolio.</source>
        <translation>“%1” 카탈로그는 더 새로운 버전의 Wayfolio에서 만든 것입니다.</translation>
    </message>
    <message>
        <source>The catalogue “%1” is read-only.</source>
        <translation>“%1” 카탈로그는 읽기 전용입니다.</translation>
    </message>
    <message>
        <source>The catalogue “%1” is damaged.</source>
        <translation>“%1” 카탈로그가 손상되었습니다.</translation>
    </message>
    <message>
        <source>The catalogue “%1” is in use by another program.</source>
        <translation>다른 프로그램이 “%1” 카탈로그를 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>The catalogue “%1” is no longer there.</source>
        <translation>“%1” 카탈로그가 더 이상 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to export: none of the photos has a position.</source>
        <translation>내보낼 것이 없습니다. 위치가 있는 사진이 없습니다.</translation>
    </message>
    <message>
        <source>There is no such trip.</source>
        <translation>그런 여행이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is not among the imported folders.</source>
        <translation>“%1” 폴더는 가져온 폴더가 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” holds none of the photos that should be there.</source>
        <translation>“%1”에는 있어야 할 사진이 하나도 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is in the catalogue already.</source>
        <translation>“%1” 항목은 이미 카탈로그에 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a valid value.</source>
        <translation>“%1” 값은 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>The map cannot be shown: its local tile server did not start.</source>
        <translation>지도를 표시할 수 없습니다. 로컬 타일 서버를 시작하지 못했습니다.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>취소되었습니다.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 the technical detail behind it.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The file does not say where it was taken.</source>
        <translation>파일에 촬영 위치가 없습니다.</translation>
    </message>
    <message>
        <source>The position is 0°, 0°: the receiver had no fix.</source>
        <translation>위치가 0°, 0°입니다. 수신기가 위치를 잡지 못했습니다.</translation>
    </message>
    <message>
        <source>The position is not on the globe.</source>
        <translation>위치가 지구상의 좌표가 아닙니다.</translation>
    </message>
    <message>
        <source>The position is incomplete or unreadable.</source>
        <translation>위치가 불완전하거나 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The position does not say north or south, east or west.</source>
        <translation>위치에 북위·남위, 동경·서경 구분이 없습니다.</translation>
    </message>
    <message>
        <source>The file does not say when it was taken.</source>
        <translation>파일에 촬영 시각이 없습니다.</translation>
    </message>
    <message>
        <source>The capture time is not a valid date.</source>
        <translation>촬영 시각이 올바른 날짜가 아닙니다.</translation>
    </message>
    <message>
        <source>The time zone offset is unreadable.</source>
        <translation>시차를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The metadata is damaged; what could be read is kept.</source>
        <translation>메타데이터가 손상되었습니다. 읽을 수 있는 부분은 유지했습니다.</translation>
    </message>
    <message>
        <source>The time zone is not known, and only assumed.</source>
        <translation>시간대를 알 수 없어 가정했습니다.</translation>
    </message>
    <message>
        <source>The receiver marked its position as not valid.</source>
        <translation>수신기가 위치를 유효하지 않다고 표시했습니다.</translation>
    </message>
    <message>
        <source>The position is not in WGS-84 coordinates.</source>
        <translation>위치가 WGS-84 좌표가 아닙니다.</translation>
    </message>
    <message>
        <source>The position has 60 minutes or seconds; they count as one degree or minute.</source>
        <translation>위치의 분이나 초가 60입니다. 1도 또는 1분으로 계산합니다.</translation>
    </message>
    <message>
        <source>Another source says it was taken somewhere else.</source>
        <translation>다른 출처에는 촬영 위치가 다르게 적혀 있습니다.</translation>
    </message>
    <message>
        <source>Another source says it was taken at another time.</source>
        <translation>다른 출처에는 촬영 시각이 다르게 적혀 있습니다.</translation>
    </message>
    <message>
        <source>The camera’s clock was set to another time zone.</source>
        <translation>카메라 시계가 다른 시간대로 맞춰져 있었습니다.</translation>
    </message>
    <message>
        <source>The clock showed this time twice that night; the first is assumed.</source>
        <translation>그날 밤 그곳에서는 이 시각이 두 번 있었습니다. 첫 번째로 봅니다.</translation>
    </message>
    <message>
        <source>No clock at the place showed this time that night.</source>
        <translation>그날 밤 그곳에서는 시계를 앞당겨 이 시각이 없었습니다.</translation>
    </message>
    <message>
        <source>“%1” is so damaged that reading it had to be given up.</source>
        <translation>“%1” 파일이 심하게 손상되어 읽기를 포기했습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be read in time. The next import tries it again.</source>
        <translation>“%1” 파일을 제때 읽지 못했습니다. 다음 가져오기에서 다시 시도합니다.</translation>
    </message>
    <message>
        <source>“%1” was not read: no process could be started for it. The next import tries it again.</source>
        <translation>“%1” 파일을 읽지 않았습니다. 읽기 프로세스를 시작할 수 없었습니다. 다음 가져오기에서 다시 시도합니다.</translation>
    </message>
    <message>
        <source>“%1” has no map of this place.</source>
        <translation>“%1”에는 이 장소의 지도가 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is no map file that Wayfolio knows.</source>
        <translation>“%1” 파일은 Wayfolio가 아는 지도 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” holds vector tiles, which are not supported yet.</source>
        <translation>“%1”에는 벡터 타일이 들어 있으며, 아직 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>“%1” is a map file of a kind that cannot be read here.</source>
        <translation>“%1” 파일은 여기서 읽을 수 없는 종류의 지도 파일입니다.</translation>
    </message>
    <message>
        <source>“%1” answers with something that is no map picture.</source>
        <translation>“%1” 서버가 지도 그림이 아닌 것을 보내왔습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be reached.</source>
        <translation>“%1” 서버에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” does not answer.</source>
        <translation>“%1” 서버가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>“%1” refuses to give its map.</source>
        <translation>“%1” 서버가 지도 제공을 거부합니다.</translation>
    </message>
    <message>
        <source>“%1” is busy and asks to wait.</source>
        <translation>“%1” 서버가 혼잡하여 잠시 기다려야 합니다.</translation>
    </message>
    <message>
        <source>“%1” answers with an error.</source>
        <translation>“%1” 서버가 오류로 응답했습니다.</translation>
    </message>
    <message>
        <source>You removed the position.</source>
        <translation>위치를 직접 지웠습니다.</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>고도</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Zone</source>
        <comment>time zone</comment>
        <translation>시간대</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>사진 방향</translation>
    </message>
    <message>
        <source>You</source>
        <translation>직접 지정</translation>
    </message>
    <message>
        <source>XMP sidecar</source>
        <translation>XMP 사이드카</translation>
    </message>
    <message>
        <source>EXIF</source>
        <translation>EXIF</translation>
    </message>
    <message>
        <source>Embedded XMP</source>
        <translation>내장 XMP</translation>
    </message>
    <message>
        <source>IPTC</source>
        <translation>IPTC</translation>
    </message>
    <message>
        <source>Video’s own fields</source>
        <translation>동영상 자체 정보</translation>
    </message>
    <message>
        <source>Maker note</source>
        <translation>제조사 정보</translation>
    </message>
    <message>
        <source>Google Takeout</source>
        <translation>Google 테이크아웃</translation>
    </message>
    <message>
        <source>GPS clock</source>
        <translation>GPS 시계</translation>
    </message>
    <message>
        <source>Zone of the place</source>
        <translation>장소의 시간대</translation>
    </message>
    <message>
        <source>Photos before and after</source>
        <translation>앞뒤에 찍은 사진</translation>
    </message>
    <message>
        <source>Video’s clock</source>
        <translation>동영상 시계</translation>
    </message>
    <message>
        <source>Your zone for the camera</source>
        <translation>카메라에 지정한 시간대</translation>
    </message>
    <message>
        <source>This computer’s zone</source>
        <translation>이 컴퓨터의 시간대</translation>
    </message>
    <message>
        <source>File’s name</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>File’s last change</source>
        <translation>파일 수정 시각</translation>
    </message>
    <message>
        <source>your own setting</source>
        <translation>직접 지정한 값</translation>
    </message>
    <message>
        <source>the XMP sidecar</source>
        <translation>XMP 사이드카</translation>
    </message>
    <message>
        <source>the file’s EXIF</source>
        <translation>파일의 EXIF</translation>
    </message>
    <message>
        <source>the file’s XMP</source>
        <translation>파일의 XMP</translation>
    </message>
    <message>
        <source>the file’s IPTC</source>
        <translation>파일의 IPTC</translation>
    </message>
    <message>
        <source>the video itself</source>
        <translation>동영상 자체 정보</translation>
    </message>
    <message>
        <source>the camera’s maker note</source>
        <translation>카메라 제조사 정보</translation>
    </message>
    <message>
        <source>the GPS clock</source>
        <translation>GPS 시계</translation>
    </message>
    <message>
        <source>the zone of the place</source>
        <translation>장소의 시간대</translation>
    </message>
    <message>
        <source>a photo before or after</source>
        <translation>앞뒤에 찍은 사진</translation>
    </message>
    <message>
        <source>the video’s clock</source>
        <translation>동영상 시계</translation>
    </message>
    <message>
        <source>the zone you set for the camera</source>
        <translation>카메라에 지정한 시간대</translation>
    </message>
    <message>
        <source>this computer’s zone</source>
        <translation>이 컴퓨터의 시간대</translation>
    </message>
    <message>
        <source>the file’s name</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>the file’s last change</source>
        <translation>파일 수정 시각</translation>
    </message>
    <message>
        <source>Photos around, of any camera</source>
        <translation>카메라와 상관없이 앞뒤에 찍은 사진</translation>
    </message>
    <message>
        <source>the photos around, of any camera</source>
        <translation>카메라와 상관없이 앞뒤에 찍은 사진</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>The pattern of a month: March 2024</extracomment>
        <translation>yyyy년 M월</translation>
    </message>
    <message>
        <source>ddd, d MMMM yyyy</source>
        <extracomment>The pattern of a date with its weekday: Sun, 10 March 2024</extracomment>
        <translation>yyyy년 M월 d일 (ddd)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A range of times, from %1 to %2: 10 March 2024, 12:00 – 13:00</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>wayfolio::AboutDialog</name>
    <message>
        <source>About Wayfolio</source>
        <translation>Wayfolio 정보</translation>
    </message>
    <message>
        <source>From a folder of photos to a journey on the map, on your own machine: no account, no network, and your photos are never changed.</source>
        <translation>사진 폴더 하나로 지도 위에 여정을 그립니다. 모든 일은 이 컴퓨터에서 이루어지며, 계정도 네트워크도 필요 없고 사진은 절대 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.
Made with Natural Earth. Free vector and raster map data.
Coasts and waters: GSHHG, © Paul Wessel and Walter H. F. Smith, LGPL.
Towns: GeoNames, CC BY 4.0. Time zones: © OpenStreetMap contributors, ODbL.
Built with Qt, Exiv2 and SQLite.</source>
        <translation>GNU 일반 공중 사용 허가서(버전 3 이상)에 따른 자유 소프트웨어입니다.
지도: Natural Earth의 무료 벡터·래스터 지도 데이터.
해안선과 물길: GSHHG, © Paul Wessel, Walter H. F. Smith, LGPL.
도시: GeoNames, CC BY 4.0. 시간대: © OpenStreetMap 기여자, ODbL.
Qt, Exiv2, SQLite로 만들었습니다.</translation>
    </message>
</context>
<context>
    <name>wayfolio::ContextMenus</name>
    <message>
        <source>&amp;Copy Coordinates Here</source>
        <translation>여기 좌표 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Set &amp;Position of Selected Here</source>
        <translation>선택한 사진의 위치를 여기로 지정(&amp;P)</translation>
    </message>
</context>
<context>
    <name>wayfolio::DetailsPanel</name>
    <message>
        <source>Close the details</source>
        <translation>세부 정보 닫기</translation>
    </message>
    <message>
        <source>Details of the photo</source>
        <translation>사진 세부 정보</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>Show in File &amp;Manager</source>
        <translation>파일 관리자에서 보기(&amp;M)</translation>
    </message>
    <message>
        <source>Show in file manager</source>
        <translation>파일 관리자에서 보기</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>촬영 시각</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Copy the coordinates</source>
        <translation>좌표 복사</translation>
    </message>
    <message>
        <source>Altitude</source>
        <translation>고도</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Copied %1</source>
        <translation>%1 복사됨</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Set the time zone</source>
        <translation>시간대 지정</translation>
    </message>
    <message>
        <source>&amp;Withdraw the Position</source>
        <translation>위치 지정 취소(&amp;W)</translation>
    </message>
    <message>
        <source>Withdraw the position</source>
        <translation>위치 지정 취소</translation>
    </message>
    <message>
        <source>Forget the position that was set by hand</source>
        <translation>직접 지정한 위치를 지웁니다</translation>
    </message>
    <message>
        <source>&amp;Restore the Position</source>
        <translation>위치 되살리기(&amp;R)</translation>
    </message>
    <message>
        <source>Restore the position</source>
        <translation>위치 되살리기</translation>
    </message>
    <message>
        <source>As the file says</source>
        <translation>파일에 적힌 대로</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>별점</translation>
    </message>
    <message>
        <source>The file was last changed on %1</source>
        <extracomment>%1 is a date and a time of day</extracomment>
        <translation>파일 수정 시각: %1</translation>
    </message>
</context>
<context>
    <name>wayfolio::DropHint</name>
    <message>
        <source>Drop to import</source>
        <translation>끌어다 놓아 가져오기</translation>
    </message>
    <message>
        <source>Drop photos and folders to import them</source>
        <translation>사진과 폴더를 여기에 놓으면 가져옵니다</translation>
    </message>
</context>
<context>
    <name>wayfolio::EditFlow</name>
    <message>
        <source>&amp;Undo: %1</source>
        <extracomment>%1 is what was done: “Confirm Position”</extracomment>
        <translation>실행 취소(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>다시 실행(&amp;R): %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing tells when this photo was taken, so there is no clock whose time zone could be set.</source>
        <translation>이 사진을 언제 찍었는지 알 수 없어 시간대를 지정할 수 없습니다.</translation>
    </message>
    <message>
        <source>Time Zone of the Camera</source>
        <translation>카메라의 시간대</translation>
    </message>
    <message>
        <source>Confirm Position</source>
        <translation>위치 확인</translation>
    </message>
    <message>
        <source>Withdraw Position</source>
        <translation>위치 지정 취소</translation>
    </message>
    <message numerus="yes">
        <source>Time Zone of %Ln Photo(s)</source>
        <translation>
            <numerusform>사진 %Ln장의 시간대</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>실행 취소함: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>완료: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Cancelled, what is done is kept: %1</source>
        <translation>취소됨(끝난 부분은 유지): %1</translation>
    </message>
    <message numerus="yes">
        <source>Position of %Ln Photo(s)</source>
        <translation>
            <numerusform>사진 %Ln장의 위치</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the Position of %Ln Photo(s)</source>
        <translation>
            <numerusform>사진 %Ln장의 위치 지우기</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::EmptyState</name>
    <message>
        <source>See where your photos take you</source>
        <translation>사진이 들려주는 여정</translation>
    </message>
    <message>
        <source>Drop a folder of photos anywhere on this window and the journey appears on the map. Your photos stay where they are and are never changed.</source>
        <translation>사진 폴더를 이 창 아무 곳에나 놓으면 지도에 여정이 나타납니다. 사진은 원래 자리에 그대로 있으며 절대 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Import a &amp;Folder…</source>
        <translation>폴더 가져오기(&amp;F)…</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>폴더 가져오기</translation>
    </message>
    <message>
        <source>Open the &amp;Sample Trip</source>
        <translation>예제 여행 열기(&amp;S)</translation>
    </message>
    <message>
        <source>Open the sample trip</source>
        <translation>예제 여행 열기</translation>
    </message>
    <message>
        <source>The catalogue cannot be opened</source>
        <translation>카탈로그를 열 수 없습니다</translation>
    </message>
    <message>
        <source>%1 Nothing in it was changed. Put it right or move it away and start again, or start with another one: wayfolio --catalog FILE.</source>
        <extracomment>%1 is a sentence that names the file and the reason.</extracomment>
        <translation>%1 카탈로그의 내용은 바뀌지 않았습니다. 문제를 바로잡거나 파일을 다른 곳으로 옮긴 뒤 다시 시작하십시오. 다른 카탈로그로 시작하려면: wayfolio --catalog FILE</translation>
    </message>
</context>
<context>
    <name>wayfolio::ExportDialog</name>
    <message>
        <source>Export as %1</source>
        <extracomment>%1 is a format: GPX</extracomment>
        <translation>%1 형식으로 내보내기</translation>
    </message>
    <message>
        <source>The &amp;trip: %1</source>
        <extracomment>%1 is a trip&apos;s name or dates</extracomment>
        <translation>여행(&amp;T): %1</translation>
    </message>
    <message>
        <source>The &amp;trip</source>
        <translation>여행(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>The &amp;selection: %Ln photo(s)</source>
        <translation>
            <numerusform>선택한 사진(&amp;S): %Ln장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Everything: %Ln photo(s)</source>
        <translation>
            <numerusform>전체(&amp;E): %Ln장</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos without a position are left out. Times are written only where the moment is known.</source>
        <translation>위치가 없는 사진은 제외됩니다. 시각은 정확한 시점을 아는 경우에만 기록됩니다.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>내보내기(&amp;X)…</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>모든 사진</translation>
    </message>
</context>
<context>
    <name>wayfolio::ExportFlow</name>
    <message>
        <source>Exporting</source>
        <translation>내보내는 중</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) exported to “%1”</source>
        <extracomment>%1 is a file&apos;s name</extracomment>
        <translation>
            <numerusform>사진 %Ln장을 “%1”에 내보냄</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Export cancelled; nothing was written</source>
        <translation>내보내기를 취소했습니다. 아무것도 기록하지 않았습니다</translation>
    </message>
    <message>
        <source>Another export is still running</source>
        <translation>다른 내보내기가 아직 진행 중입니다</translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>%1 형식으로 내보내기</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <extracomment>The name filter of a file dialog: %1 is a format (GPX), %2 a suffix (gpx)</extracomment>
        <translation>%1 파일 (*.%2)</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>모든 사진</translation>
    </message>
    <message>
        <source>Selected photos</source>
        <translation>선택한 사진</translation>
    </message>
</context>
<context>
    <name>wayfolio::FactRow</name>
</context>
<context>
    <name>wayfolio::FilmStrip</name>
    <message>
        <source>Photos in time order</source>
        <translation>시간순 사진</translation>
    </message>
</context>
<context>
    <name>wayfolio::FilmStripPanel</name>
    <message>
        <source>Back to all photos of the list</source>
        <translation>목록의 모든 사진으로 돌아가기</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Without a position</source>
        <translation>위치 없음</translation>
    </message>
    <message>
        <source>Without a time</source>
        <translation>시각 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>사진 %Ln장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) here</source>
        <translation>
            <numerusform>이곳의 사진 %Ln장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) here. Back to all photos of the list</source>
        <translation>
            <numerusform>이곳의 사진 %Ln장. 목록의 모든 사진으로 돌아가기</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play this trip</source>
        <translation>이 여행 재생</translation>
    </message>
</context>
<context>
    <name>wayfolio::FilterBar</name>
    <message>
        <source>Clear all filters</source>
        <translation>모든 필터 지우기</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
    <message>
        <source>Clear the text</source>
        <translation>검색어 지우기</translation>
    </message>
    <message>
        <source>Search places, trips and file names</source>
        <translation>장소, 여행, 파일 이름 검색</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>Show only some photos</source>
        <translation>일부 사진만 보기</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>필터 추가</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>카메라(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>나라(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Rating</source>
        <translation>별점(&amp;R)</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <extracomment>%1 is a number of stars: &quot;★★★ and more&quot;</extracomment>
        <translation>%1 이상</translation>
    </message>
    <message>
        <source>&amp;Photos Only</source>
        <translation>사진만(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Videos Only</source>
        <translation>동영상만(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;With a Position</source>
        <translation>위치 있음(&amp;W)</translation>
    </message>
    <message>
        <source>Withou&amp;t a Position</source>
        <translation>위치 없음(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>사진 %Ln장</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>검색 중…</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <extracomment>%1 is a number, %2 is &quot;100,000 photos&quot;</extracomment>
        <translation>%2 중 %1장 선택됨</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is a number, %2 is &quot;100,000 photos&quot;</extracomment>
        <translation>%2 중 %1장</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a camera or a country, %2 the number of its photos</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Trip</source>
        <translation>여행</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>검색어</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>카메라</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>나라</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>별점</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>With a position</source>
        <translation>위치 있음</translation>
    </message>
    <message>
        <source>Without a position</source>
        <translation>위치 없음</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Of a filter: %1 is its kind, %2 what is chosen</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>“%1” 제거</translation>
    </message>
    <message>
        <source>Press to remove this filter</source>
        <translation>누르면 이 필터를 없앱니다</translation>
    </message>
    <message>
        <source>Tr&amp;ip</source>
        <translation>여행(&amp;I)</translation>
    </message>
</context>
<context>
    <name>wayfolio::GuideDialog</name>
    <message>
        <source>Guide</source>
        <translation>사용 설명서</translation>
    </message>
</context>
<context>
    <name>wayfolio::ImportDialog</name>
    <message>
        <source>Include &amp;subfolders</source>
        <translation>하위 폴더 포함(&amp;S)</translation>
    </message>
    <message>
        <source>Include &amp;hidden files</source>
        <translation>숨김 파일 포함(&amp;H)</translation>
    </message>
    <message>
        <source>Import a Folder</source>
        <translation>폴더 가져오기</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>찾아보기(&amp;B)…</translation>
    </message>
    <message>
        <source>Browse for a folder</source>
        <translation>폴더 찾아보기</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>폴더(&amp;F):</translation>
    </message>
    <message>
        <source>Formats:</source>
        <translation>형식:</translation>
    </message>
    <message>
        <source>Photos stay where they are; Wayfolio only remembers them.</source>
        <translation>사진은 원래 폴더에 그대로 두고, Wayfolio는 어디에 있는지만 기억합니다.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>가져오기(&amp;I)</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>폴더 선택</translation>
    </message>
</context>
<context>
    <name>wayfolio::ImportFlow</name>
    <message>
        <source>Import Photos</source>
        <translation>사진 가져오기</translation>
    </message>
    <message>
        <source>Downloads of Google Takeout (%1)</source>
        <translation>Google 테이크아웃 다운로드 (%1)</translation>
    </message>
    <message>
        <source>Photos and videos (%1)</source>
        <translation>사진과 동영상 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>가져오는 중</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>보고서…</translation>
    </message>
    <message>
        <source>Import cancelled: %1</source>
        <extracomment>%1 is a list of counts: 12 added, 3 unchanged</extracomment>
        <translation>가져오기 취소됨: %1</translation>
    </message>
    <message>
        <source>Import finished: %1</source>
        <translation>가져오기 완료: %1</translation>
    </message>
    <message>
        <source>Looking for new photos</source>
        <translation>새 사진을 찾는 중</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new photo(s)</source>
        <translation>
            <numerusform>새 사진 %Ln장</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::ImportReportDialog</name>
    <message>
        <source>Import Report</source>
        <translation>가져오기 보고서</translation>
    </message>
    <message>
        <source>Files and reasons</source>
        <translation>파일과 이유</translation>
    </message>
    <message>
        <source>&amp;Copy as Text</source>
        <translation>텍스트로 복사(&amp;C)</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>갱신</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>변경 없음</translation>
    </message>
    <message>
        <source>Without a position</source>
        <translation>위치 없음</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>없어짐</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Files in %1</source>
        <extracomment>Above a list of files; %1 is the folder that all of them are in.</extracomment>
        <translation>%1에 있는 파일</translation>
    </message>
</context>
<context>
    <name>wayfolio::JobLine</name>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Stop; what is done is kept</source>
        <translation>멈추기(끝난 부분은 유지됩니다)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Progress: %1 of %2 files</extracomment>
        <translation>%2개 중 %1개</translation>
    </message>
    <message>
        <source>%1 of %2 found so far</source>
        <extracomment>Progress while files are still being looked for: %1 of %2 found so far</extracomment>
        <translation>지금까지 찾은 %2개 중 %1개</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>초당 %1개</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>The status line of a job: %1 is what is going on, %2 counts, rate and time left</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wayfolio::LibrariesDialog</name>
    <message>
        <source>Libraries</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>Removing a folder leaves its files untouched.</source>
        <translation>폴더를 제거해도 파일은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Imported folders</source>
        <translation>가져온 폴더</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>&amp;Scan Again</source>
        <translation>다시 검사(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;locate…</source>
        <translation>폴더 다시 지정(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Remove from Catalogue</source>
        <translation>카탈로그에서 제거(&amp;R)</translation>
    </message>
    <message>
        <source>Say where the folder is now</source>
        <translation>폴더가 지금 어디에 있는지 알려 줍니다</translation>
    </message>
    <message>
        <source>Take its photos out of the catalogue; this can be undone</source>
        <translation>이 폴더의 사진을 카탈로그에서 뺍니다. 되돌릴 수 있습니다</translation>
    </message>
    <message>
        <source>Import what is &amp;new in this folder by itself</source>
        <translation>이 폴더에 새로 생긴 사진을 자동으로 가져오기(&amp;N)</translation>
    </message>
    <message>
        <source>The drive is elsewhere: it does not tell what others put there.</source>
        <translation>네트워크 드라이브여서 다른 컴퓨터에서 넣은 파일은 알 수 없습니다.</translation>
    </message>
    <message>
        <source>No folder was imported yet. Those you import are listed here.</source>
        <translation>아직 가져온 폴더가 없습니다. 폴더를 가져오면 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Import a &amp;Folder…</source>
        <translation>폴더 가져오기(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>wayfolio::LibrariesFlow</name>
    <message>
        <source>Where “%1” Is Now</source>
        <translation>“%1” 폴더가 지금 있는 곳</translation>
    </message>
    <message>
        <source>Relocate “%1”</source>
        <extracomment>An edit that can be undone; %1 is the name of a folder.</extracomment>
        <translation>“%1” 폴더 다시 지정</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <extracomment>An edit that can be undone; %1 is the name of a folder.</extracomment>
        <translation>“%1” 제거</translation>
    </message>
    <message>
        <source>Edit → Undo brings “%1” back, and so does importing it again.</source>
        <translation>편집 → 실행 취소를 하거나 다시 가져오면 “%1” 폴더가 돌아옵니다.</translation>
    </message>
    <message>
        <source>Watch “%1”</source>
        <extracomment>Edits that can be undone; %1 is the name of a folder.</extracomment>
        <translation>“%1” 지켜보기</translation>
    </message>
    <message>
        <source>Stop Watching “%1”</source>
        <translation>“%1” 지켜보기 중지</translation>
    </message>
</context>
<context>
    <name>wayfolio::LibraryListModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>사용할 수 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) missing</source>
        <translation>
            <numerusform>없어진 파일 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) unreadable</source>
        <translation>
            <numerusform>읽을 수 없는 파일 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Available</source>
        <translation>사용 가능</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Single files</source>
        <translation>개별 파일</translation>
    </message>
    <message>
        <source>Photos that were imported one by one, or before folders were kept</source>
        <translation>하나씩 가져왔거나 폴더를 기록하기 전에 가져온 사진</translation>
    </message>
    <message>
        <source>On the drive “%1”</source>
        <translation>“%1” 드라이브에 있음</translation>
    </message>
    <message>
        <source>Its drive is not connected, or the folder is not there. Nothing is lost.</source>
        <translation>드라이브가 연결되지 않았거나 폴더가 없습니다. 카탈로그의 정보는 그대로 남아 있습니다.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Last Scan</source>
        <translation>마지막 검사</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>watched for new photos</comment>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <comment>watched for new photos</comment>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>지켜보기</translation>
    </message>
</context>
<context>
    <name>wayfolio::MainActions</name>
    <message>
        <source>&amp;About Wayfolio</source>
        <translation>Wayfolio 정보(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>모양(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>폴더 가져오기(&amp;F)…</translation>
    </message>
    <message>
        <source>Import &amp;Photos…</source>
        <translation>사진 가져오기(&amp;P)…</translation>
    </message>
    <message>
        <source>Open the &amp;Sample Trip</source>
        <translation>예제 여행 열기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;GPX…</source>
        <translation>GPX(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;KML…</source>
        <translation>KML(&amp;K)…</translation>
    </message>
    <message>
        <source>Show in File &amp;Manager</source>
        <translation>파일 관리자에서 보기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;None</source>
        <translation>선택 해제(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Photo</source>
        <translation>이전 사진(&amp;P)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Photo</source>
        <translation>다음 사진(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Show All</source>
        <translation>모두 보기(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Trips</source>
        <translation>여행(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Film Strip</source>
        <translation>필름 스트립(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>세부 정보(&amp;D)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>전체 화면(&amp;U)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>시스템 설정 따름(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Set the Time &amp;Zone…</source>
        <translation>시간대 지정(&amp;Z)…</translation>
    </message>
    <message>
        <source>&amp;Libraries…</source>
        <translation>라이브러리(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Large Photo</source>
        <translation>크게 보기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Clear the Filters</source>
        <translation>필터 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>Tim&amp;eline</source>
        <translation>타임라인(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>지도(&amp;M)</translation>
    </message>
    <message>
        <source>Muted Ma&amp;p</source>
        <translation>차분한 지도(&amp;P)</translation>
    </message>
    <message>
        <source>Pla&amp;y the Trip</source>
        <translation>여행 재생(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Open in Another Program</source>
        <translation>다른 프로그램으로 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Select Photos in &amp;View</source>
        <translation>보이는 사진 선택(&amp;V)</translation>
    </message>
    <message>
        <source>Select &amp;Trip</source>
        <translation>여행 선택(&amp;T)</translation>
    </message>
    <message>
        <source>Cop&amp;y Coordinates</source>
        <translation>좌표 복사(&amp;Y)</translation>
    </message>
    <message>
        <source>Set the Pos&amp;ition…</source>
        <translation>위치 지정(&amp;I)…</translation>
    </message>
    <message>
        <source>Remov&amp;e the Position</source>
        <translation>위치 지우기(&amp;E)</translation>
    </message>
    <message>
        <source>A&amp;nimate Map</source>
        <translation>지도 움직임 효과(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>사용 설명서(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>키보드 단축키(&amp;K)</translation>
    </message>
</context>
<context>
    <name>wayfolio::MainWindow</name>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
</context>
<context>
    <name>wayfolio::MapAddressDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>테스트(&amp;T)</translation>
    </message>
    <message>
        <source>Map Address</source>
        <translation>지도 주소</translation>
    </message>
    <message>
        <source>&amp;Use This Map</source>
        <translation>이 지도 사용(&amp;U)</translation>
    </message>
    <message>
        <source>Who made the map</source>
        <translation>지도를 만든 곳</translation>
    </message>
    <message>
        <source>Takes the place of {key} in the address</source>
        <translation>주소의 {key} 자리에 들어갑니다</translation>
    </message>
    <message>
        <source>Name, if the server wants one</source>
        <translation>이름(서버가 요구하는 경우)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>이름(&amp;N):</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>주소(&amp;A):</translation>
    </message>
    <message>
        <source>With {z}, {x} and {y} where the tile’s numbers belong. Known as well: {-y}, {s} (one of a, b, c), {r} (@2x on dense screens) and {key}.</source>
        <translation>타일 번호가 들어갈 자리에 {z}, {x}, {y}를 씁니다. {-y}, {s}(a, b, c 중 하나), {r}(고밀도 화면에서 @2x), {key}도 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Attri&amp;bution:</source>
        <translation>출처(&amp;B):</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>키(&amp;K):</translation>
    </message>
    <message>
        <source>Header name</source>
        <translation>헤더 이름</translation>
    </message>
    <message>
        <source>Header value</source>
        <translation>헤더 값</translation>
    </message>
    <message>
        <source>&amp;Header:</source>
        <translation>헤더(&amp;H):</translation>
    </message>
    <message>
        <source>Coarsest zoom level</source>
        <translation>최소 확대 단계</translation>
    </message>
    <message>
        <source>Finest zoom level</source>
        <translation>최대 확대 단계</translation>
    </message>
    <message>
        <source>&amp;Zoom levels:</source>
        <translation>확대 단계(&amp;Z):</translation>
    </message>
    <message>
        <source>The test asks %1 for one tile.</source>
        <translation>테스트하면 %1에 타일 하나를 요청합니다.</translation>
    </message>
    <message>
        <source>Waiting for an answer…</source>
        <translation>응답을 기다리는 중…</translation>
    </message>
    <message>
        <source>It works: a tile of %1 × %2 pixels.</source>
        <extracomment>After a test: the server gave a tile of this size.</extracomment>
        <translation>정상입니다. 타일 크기는 %1 × %2 픽셀입니다.</translation>
    </message>
</context>
<context>
    <name>wayfolio::MapAdvice</name>
    <message>
        <source>Try Again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Street detail needs another map.</source>
        <translation>도로까지 자세히 보려면 다른 지도가 필요합니다.</translation>
    </message>
    <message>
        <source>Choose a Map…</source>
        <translation>지도 선택…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) found elsewhere on the map.</source>
        <translation>
            <numerusform>찾은 사진 %Ln장은 지도의 다른 곳에 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show Them</source>
        <comment>the photos found</comment>
        <translation>
            <numerusform>사진 보기</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::MapAttribution</name>
    <message>
        <source>Map: %1</source>
        <extracomment>%1 is who made the map.</extracomment>
        <translation>지도: %1</translation>
    </message>
</context>
<context>
    <name>wayfolio::MapChip</name>
    <message>
        <source>Close this hint</source>
        <translation>이 안내 닫기</translation>
    </message>
</context>
<context>
    <name>wayfolio::MapFlow</name>
    <message>
        <source>Open a Map File</source>
        <translation>지도 파일 열기</translation>
    </message>
    <message>
        <source>Map files (*.mbtiles *.pmtiles)</source>
        <translation>지도 파일 (*.mbtiles *.pmtiles)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>&amp;Bundled World</source>
        <translation>내장 세계 지도(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;OpenStreetMap</source>
        <translation>OpenStreetMap(&amp;O)</translation>
    </message>
    <message>
        <source>Add a Map &amp;Address…</source>
        <translation>지도 주소 추가(&amp;A)…</translation>
    </message>
    <message>
        <source>Open a Map &amp;File…</source>
        <translation>지도 파일 열기(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Change This Address…</source>
        <translation>이 주소 바꾸기(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Remove This Map from the List</source>
        <translation>이 지도를 목록에서 지우기(&amp;R)</translation>
    </message>
    <message>
        <source>Online Map</source>
        <translation>온라인 지도</translation>
    </message>
    <message>
        <source>Show the map “%1” from %2?</source>
        <extracomment>%1 is the name of a map, %2 of a server.</extracomment>
        <translation>%2의 “%1” 지도를 표시하시겠습니까?</translation>
    </message>
    <message>
        <source>Wayfolio then asks this server for pictures of the places you look at. The server sees which places these are and this computer’s network address; photos and what is known about them are not sent. You can go back to the bundled world at any time.</source>
        <translation>그러면 Wayfolio가 보고 있는 장소의 그림을 이 서버에 요청합니다. 서버는 그 장소와 이 컴퓨터의 네트워크 주소를 알게 되지만, 사진과 사진에 관한 정보는 보내지 않습니다. 언제든지 내장 세계 지도로 돌아갈 수 있습니다.</translation>
    </message>
    <message>
        <source>&amp;Show the Map</source>
        <translation>지도 표시(&amp;S)</translation>
    </message>
</context>
<context>
    <name>wayfolio::MapOverlays</name>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Show all photos</source>
        <translation>모든 사진 보기</translation>
    </message>
    <message>
        <source>Choose a map</source>
        <translation>지도 선택</translation>
    </message>
</context>
<context>
    <name>wayfolio::MapWidget</name>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>사진 %Ln장</numerusform>
        </translation>
    </message>
    <message>
        <source>Map</source>
        <translation>지도</translation>
    </message>
</context>
<context>
    <name>wayfolio::MarkerKeys</name>
    <message>
        <source>Page Down and Page Up go from marker to marker</source>
        <translation>Page Down과 Page Up으로 표시에서 표시로 이동합니다</translation>
    </message>
    <message>
        <source>%1; marker %2 of %3</source>
        <extracomment>To be heard: %1 is what stands there (“3 photos, 10 March 2024”), %2 its number among the %3 markers in view.</extracomment>
        <translation>%1; 표시 %3개 중 %2번째</translation>
    </message>
</context>
<context>
    <name>wayfolio::NoMatchHint</name>
    <message>
        <source>No photo meets all filters.</source>
        <translation>모든 필터에 맞는 사진이 없습니다.</translation>
    </message>
    <message>
        <source>Clear the Filters</source>
        <translation>필터 지우기</translation>
    </message>
</context>
<context>
    <name>wayfolio::NoticeLine</name>
    <message>
        <source>Close this warning</source>
        <translation>이 경고 닫기</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>%L1 more</source>
        <extracomment>How many notices wait behind the one that is shown</extracomment>
        <translation>%L1개 더</translation>
    </message>
</context>
<context>
    <name>wayfolio::PhotoDrag</name>
    <message numerus="yes">
        <source>At most %Ln photo(s) can be dragged to other programs at once.</source>
        <translation>
            <numerusform>다른 프로그램으로는 한 번에 최대 %Ln장까지 끌어 놓을 수 있습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wayfolio::PhotoFlow</name>
    <message>
        <source>Copied %1</source>
        <translation>%1 복사됨</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>%1 파일을 열 수 없습니다</translation>
    </message>
</context>
<context>
    <name>wayfolio::PhotoListModel</name>
    <message>
        <source>No time</source>
        <translation>시각 없음</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>For screen readers: %1 is &quot;Photo&quot; or &quot;Video&quot;, %2 a sentence</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 without a time</source>
        <translation>시각 없는 %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>For screen readers: %1 is &quot;Photo&quot; or &quot;Video&quot;, %2 a date, %3 a time of day</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>wayfolio::PhotoViewer</name>
    <message>
        <source>Play &amp;Video</source>
        <translation>동영상 재생(&amp;V)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>사진</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>이전 사진</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>다음 사진</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>사진 전체</translation>
    </message>
    <message>
        <source>Actual pixels</source>
        <translation>실제 픽셀 크기</translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>지도로 돌아가기</translation>
    </message>
    <message>
        <source>This video has no preview.</source>
        <translation>이 동영상에는 미리보기가 없습니다.</translation>
    </message>
    <message>
        <source>This photo cannot be shown: nothing here decodes it.</source>
        <translation>이 사진을 표시할 수 없습니다. 이 형식을 읽는 모듈이 없습니다.</translation>
    </message>
    <message>
        <source>Other &amp;Program</source>
        <translation>다른 프로그램(&amp;P)</translation>
    </message>
    <message>
        <source>Play the video with the desktop&apos;s program for it</source>
        <translation>데스크톱에 지정된 프로그램으로 동영상을 재생합니다</translation>
    </message>
    <message>
        <source>No time</source>
        <translation>시각 없음</translation>
    </message>
</context>
<context>
    <name>wayfolio::PlaceChoiceButton</name>
    <message>
        <source>Confirm the &amp;Position</source>
        <translation>위치 확인(&amp;P)</translation>
    </message>
    <message>
        <source>Confirm the position</source>
        <translation>위치 확인</translation>
    </message>
</context>
<context>
    <name>wayfolio::PlaybackBar</name>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>End the playback</source>
        <translation>재생 끝내기</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Place on the way</source>
        <translation>여정에서의 위치</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2장 중 %1장</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Speed: %1 times</source>
        <translation>속도: %1배</translation>
    </message>
</context>
<context>
    <name>wayfolio::PlaybackFlow</name>
    <message>
        <source>There is nothing to play: no photo of the trip has a place and a time</source>
        <translation>재생할 것이 없습니다. 이 여행에는 장소와 시각이 모두 있는 사진이 없습니다</translation>
    </message>
</context>
<context>
    <name>wayfolio::PositionDialog</name>
    <message>
        <source>Set the Position</source>
        <translation>위치 지정</translation>
    </message>
    <message numerus="yes">
        <source>Where were %Ln photo(s) taken?</source>
        <translation>
            <numerusform>사진 %Ln장을 어디에서 찍었습니까?</numerusform>
        </translation>
    </message>
    <message>
        <source>Se&amp;t</source>
        <translation>지정(&amp;T)</translation>
    </message>
    <message>
        <source>A town, coordinates or the address of a map</source>
        <translation>도시 이름, 좌표 또는 지도 주소</translation>
    </message>
    <message>
        <source>This address does not say latitude and longitude. If it is a short one, open it and copy the long one from the browser.</source>
        <translation>이 주소에는 위도와 경도가 없습니다. 짧은 주소라면 브라우저에서 연 뒤 긴 주소를 복사하십시오.</translation>
    </message>
    <message>
        <source>There is no such place: latitude comes first and ends at 90 degrees, longitude at 180.</source>
        <translation>이런 곳은 없습니다. 위도를 먼저 쓰며, 위도는 90도, 경도는 180도까지입니다.</translation>
    </message>
    <message>
        <source>A town, or latitude and longitude such as 37.5665, 126.9780 or 33.4378 S, 70.6504 W, or the address of a map.</source>
        <translation>도시 이름이나 지도 주소, 또는 37.5665, 126.9780이나 33.4378 S, 70.6504 W 같은 위도와 경도를 입력하십시오.</translation>
    </message>
</context>
<context>
    <name>wayfolio::ReportListModel</name>
    <message>
        <source>Open</source>
        <translation>펼쳐짐</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>접힘</translation>
    </message>
    <message>
        <source>Could not be imported</source>
        <translation>가져오지 못한 파일</translation>
    </message>
</context>
<context>
    <name>wayfolio::ScaleBar</name>
    <message>
        <source>Scale: %1</source>
        <translation>축척: %1</translation>
    </message>
</context>
<context>
    <name>wayfolio::ShortcutsDialog</name>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>키</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
</context>
<context>
    <name>wayfolio::StatementsPane</name>
    <message>
        <source>What else was said (%1)</source>
        <extracomment>A heading that opens: what sources said of a photo that were not believed; %1 is their number.</extracomment>
        <translation>그 밖의 정보(%1)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A heading: %1 is a topic (“Position”), %2 the source that says something of it (“EXIF”).</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>wayfolio::TimeZoneDialog</name>
    <message numerus="yes">
        <source>For the &amp;selection: %Ln photo(s)</source>
        <translation>
            <numerusform>선택한 사진 %Ln장(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>For the &amp;camera, wherever nothing else tells: %1</source>
        <translation>시간대를 알 수 없는 이 카메라의 모든 사진(&amp;C): %1</translation>
    </message>
    <message>
        <source>Set the Time Zone</source>
        <translation>시간대 지정</translation>
    </message>
    <message>
        <source>The camera’s clock showed %1. In which time zone was it?</source>
        <extracomment>%1 is a date and time of day</extracomment>
        <translation>카메라 시계의 시각: %1. 어느 시간대의 시각입니까?</translation>
    </message>
    <message>
        <source>Se&amp;t</source>
        <translation>지정(&amp;T)</translation>
    </message>
    <message>
        <source>As the &amp;Files Say</source>
        <translation>파일에 적힌 대로(&amp;F)</translation>
    </message>
    <message>
        <source>Forget the time zone that was set by hand</source>
        <translation>직접 지정한 시간대를 지웁니다</translation>
    </message>
    <message>
        <source>Search for a time zone</source>
        <translation>시간대 찾기</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>시간대</translation>
    </message>
    <message>
        <source>Nothing found. Try the largest city nearby, or an offset such as +9.</source>
        <translation>찾지 못했습니다. 가까운 큰 도시나 +9 같은 시차로 찾아보십시오.</translation>
    </message>
    <message>
        <source>A large city, a country or an offset</source>
        <translation>큰 도시, 나라 또는 시차</translation>
    </message>
</context>
<context>
    <name>wayfolio::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>사진 %Ln장</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 is a number, %2 is &quot;1,234 photos&quot;</extracomment>
        <translation>%2 중 %1장</translation>
    </message>
    <message>
        <source>No photo has a time</source>
        <translation>시각이 있는 사진이 없습니다</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a span of time, %2 is &quot;1,234 photos&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <extracomment>%1 is a span of time with the number of its photos</extracomment>
        <translation>선택: %1</translation>
    </message>
</context>
<context>
    <name>wayfolio::TripListModel</name>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Without a position (%L1)</source>
        <translation>위치 없음 (%L1)</translation>
    </message>
    <message>
        <source>Without a time (%L1)</source>
        <translation>시각 없음 (%L1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>사진 %Ln장</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a number of photos, %2 a distance</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>wayfolio::TripMenu</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a trip, %2 the number of its photos</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>wayfolio::TripsPanel</name>
    <message>
        <source>Trips</source>
        <translation>여행</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>폴더 가져오기</translation>
    </message>
    <message>
        <source>Photos and what they lack</source>
        <translation>사진과 빠진 정보</translation>
    </message>
    <message>
        <source>Back to the trips</source>
        <translation>여행 목록으로 돌아가기</translation>
    </message>
    <message>
        <source>&amp;Play This Trip</source>
        <translation>이 여행 재생(&amp;P)</translation>
    </message>
</context>
<context>
    <name>wayfolio::VideoBar</name>
    <message>
        <source>Video</source>
        <translation>동영상</translation>
    </message>
    <message>
        <source>Place in the video</source>
        <translation>재생 위치</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>This video has no sound</source>
        <translation>이 동영상에는 소리가 없습니다</translation>
    </message>
    <message>
        <source>Nothing here plays sound</source>
        <translation>소리를 낼 장치가 없습니다</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>소리 켜기</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>소리 끄기</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
</context>
<context>
    <name>wayfolio::VideoPlayback</name>
    <message>
        <source>“%1” cannot be played: it is no longer there.</source>
        <translation>“%1” 파일을 재생할 수 없습니다. 더 이상 그 자리에 없습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be played: it cannot be read.</source>
        <translation>“%1” 파일을 재생할 수 없습니다. 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be played: it is not a file.</source>
        <translation>“%1” 항목을 재생할 수 없습니다. 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be played: it is damaged, or nothing here decodes it.</source>
        <translation>“%1” 파일을 재생할 수 없습니다. 손상되었거나 디코더가 없습니다.</translation>
    </message>
</context>
<context>
    <name>wayfolio::WatchFlow</name>
    <message>
        <source>Only %1 of %2 folders are watched for new photos: the system allows no more. Its setting %3 is the limit.</source>
        <extracomment>%1 and %2 are numbers, %3 is the name of a setting of the system</extracomment>
        <translation>새 사진을 지켜보는 폴더는 %2개 가운데 %1개뿐입니다. 시스템이 더 허용하지 않습니다. 한도는 시스템 설정 %3입니다.</translation>
    </message>
</context>
</TS>
