# SPDX-FileCopyrightText: 2026 Wayfolio contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What towns, regions and countries are called in English, in their own language and in Korean."""
import csv
import difflib
import gettext
import json
import re

# The language of places, where a country has one that most of its signs are in. Elsewhere GeoNames' own name is local.
LANGUAGES = {
    "ar": "AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE", "bg": "BG", "bn": "BD", "bs": "BA", "cs": "CZ",
    "da": "DK", "de": "AT DE LI", "el": "CY GR", "et": "EE", "fa": "IR",
    "es": "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE", "fi": "FI", "fr": "FR MC", "he": "IL",
    "hr": "HR", "hu": "HU", "hy": "AM", "id": "ID", "is": "IS", "it": "IT SM VA", "ja": "JP", "ka": "GE", "km": "KH",
    "ko": "KP KR", "lo": "LA", "lt": "LT", "lv": "LV", "mk": "MK", "mn": "MN", "ms": "MY", "my": "MM", "nb": "NO",
    "ne": "NP", "nl": "NL", "pl": "PL", "pt": "AO BR CV MZ PT ST", "ro": "MD RO", "ru": "RU", "sk": "SK", "sl": "SI",
    "sq": "AL XK", "sr": "RS", "sv": "SE", "th": "TH", "tr": "TR", "uk": "UA", "vi": "VN", "zh": "CN",
    "zh_TW": "HK MO TW", "am": "ET", "be": "BY", "kk": "KZ", "ky": "KG", "tg": "TJ", "az": "AZ", "uz": "UZ", "si": "LK",
}
LANGUAGE_OF = {country: language for language, countries in LANGUAGES.items() for country in countries.split()}
CLDR_FOLDERS = {"zh_TW": "zh-Hant", "nb": "no"}

# Scripts that are not Latin: the letters, and an encoding that holds the language's letters but few others'.
SCRIPTS = {
    "ar": ("[\u0621-\u06ff]", "iso8859_6"), "fa": ("[\u0621-\u06ff]", "cp1256"), "he": ("[\u05d0-\u05ea]", "iso8859_8"),
    "el": ("[\u0386-\u03ce]", "iso8859_7"), "th": ("[\u0e01-\u0e4e]", "tis_620"), "ja": ("[\u3041-\u30ff\u4e00-\u9fff]", "shift_jis"),
    "ko": ("[\uac00-\ud7a3]", "utf_8"), "zh": ("[\u4e00-\u9fff]", "gb2312"), "zh_TW": ("[\u4e00-\u9fff]", "big5"),
    "ru": ("[\u0410-\u044f]", "koi8_r"), "uk": ("[\u0400-\u04ff]", "koi8_u"), "bg": ("[\u0410-\u044f]", "koi8_r"),
    "sr": ("[\u0400-\u04ff]", "iso8859_5"), "mk": ("[\u0400-\u04ff]", "iso8859_5"), "be": ("[\u0400-\u04ff]", "cp1251"),
    "kk": ("[\u0400-\u04ff]", "utf_8"), "ky": ("[\u0400-\u04ff]", "utf_8"), "tg": ("[\u0400-\u04ff]", "utf_8"),
    "mn": ("[\u0400-\u04ff]", "utf_8"), "ka": ("[\u10d0-\u10f0]", "utf_8"), "hy": ("[\u0531-\u0587]", "utf_8"),
    "km": ("[\u1780-\u17d3]", "utf_8"), "lo": ("[\u0e81-\u0ecd]", "utf_8"), "my": ("[\u1000-\u103f]", "utf_8"),
    "ne": ("[\u0905-\u094d]", "utf_8"), "bn": ("[\u0985-\u09cd]", "utf_8"), "am": ("[\u1200-\u135a]", "utf_8"),
    "si": ("[\u0d85-\u0dcf]", "utf_8"),
}
# Beside those with a script of SCRIPTS: their Latin names carry marks of transliteration that nobody types.
TRANSLITERATED = {"AF", "IN", "PK", "DJ", "ER", "MV", "BT", "LK"}
# Where larger cities have an English name that GeoNames' own name is not.
EXONYMS = {"AT", "BE", "CH", "CZ", "DE", "DK", "ES", "GR", "IT", "NL", "PL", "PT"}
EXONYM_PEOPLE = 100_000
CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџ",
                    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i i e g u j lj nj c d dz".split(" ")))
HANGUL = re.compile("[\uac00-\ud7a3]")
REGION_NOISE = re.compile("^State of |^(Urban )?Municipality of "
                          "| (Province|Prefecture|Department|Governorate|Voivodeship|City|D[.]C[.])$|-ken$")
# Their regions were given new codes between the making of cities500.txt and that of admin1.json.
RENUMBERED = {"VN"}
SHORT_COUNTRIES = {"HK", "MM", "MO", "PS"}
ENGLISH_CORRECTIONS = {"DE.01": "Baden-Württemberg", "KE.05": "Nairobi", "KR.05": "Chungcheongbuk-do", "KR.22": "Sejong",
                       "PE.08": "Cusco", "TW.02": "Kaohsiung"}
KOREAN_SUFFIX = re.compile("(?<=..)(특별자치시|특별시|광역시|직할시|시|군)$")
# After these the last syllable of a Korean name may be 시 by its sound (아시시, 낭시).
SOUNDS_LIKE_SI = re.compile("[eiyhscxz]$")


class Names:
    """Triples: English, local, Korean; the last two empty where they would say the same as the first or are unknown."""

    def __init__(self, geonames_folder, cldr_folder, admin1_file, own_folder):
        self.spellings = {(row["country"], row["geonames"]): row for row in read_table(own_folder / "spellings.csv")}
        self.korean_regions = {(row["country"], row["english"]): row["korean"]
                              for row in read_table(own_folder / "regions.csv")}
        self.geonames, self.cldr, self.catalogues = geonames_folder, cldr_folder, {}
        self.regions = {entry["code"]: entry["name"] for entry in json.loads(admin1_file.read_text(encoding="utf-8"))}

    def translated(self, language, key):
        if language not in self.catalogues:
            path = self.geonames / language / "LC_MESSAGES" / "geonames.mo"
            self.catalogues[language] = gettext.GNUTranslations(path.open("rb"))._catalog if path.exists() else {}
        text = self.catalogues[language].get(key, "")
        return text if text.isprintable() else ""

    def territory(self, language, code):
        folder = CLDR_FOLDERS.get(language, language)
        content = json.loads((self.cldr / "main" / folder / "territories.json").read_text(encoding="utf-8"))
        names = content["main"][folder]["localeDisplayNames"]["territories"]
        return code in SHORT_COUNTRIES and names.get(f"{code}-alt-short") or names.get(code, "")

    def country(self, code):
        english = self.territory("en", code)
        local = self.territory(LANGUAGE_OF[code], code) if code in LANGUAGE_OF else ""
        return triple(english, local, self.territory("ko", code))

    def region(self, country, code):
        key = f"{country}.{code}"
        if key not in self.regions:
            return ("", "", "")
        english = self.translated("en", key) if country in RENUMBERED else self.regions[key]
        english = ENGLISH_CORRECTIONS.get(key) or REGION_NOISE.sub("", english or self.regions[key])
        local = self.translated(LANGUAGE_OF.get(country, ""), key)
        korean = self.korean_regions.get((country, english)) or joined_suffix(self.translated("ko", key))
        return triple(english, local, korean)

    def town(self, row):
        language = LANGUAGE_OF.get(row.country, "")
        spelling = self.spellings.get((row.country, row.ascii), {"english": "", "korean": ""})
        english = spelling["english"] or self.english(row, language)
        korean = spelling["korean"] or self.korean(row)
        return triple(english, korean if language == "ko" else self.local(row, language), korean)

    def local(self, row, language):
        local = self.translated(language, row.id) if language else ""
        if language not in SCRIPTS:
            return local or row.name
        return local if re.search(SCRIPTS[language][0], local) else in_script(row, *SCRIPTS[language])

    def korean(self, row):
        translated = self.translated("ko", row.id)
        korean = translated if HANGUL.search(translated) else shortest(filter(HANGUL.search, row.alternates))
        return without_suffix(korean, row)

    def english(self, row, language):
        if row.country == "KR":
            return re.sub("-(si|gun)$", "", row.ascii)
        if language in SCRIPTS or row.country in TRANSLITERATED:
            return row.ascii.replace("`", "'")
        if row.country in EXONYMS and row.population >= EXONYM_PEOPLE:
            return self.translated("en", row.id) or row.name
        return row.name


def read_table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def triple(english, local, korean):
    return english, local if local != english else "", korean if korean != english else ""


def joined_suffix(korean):
    """"나가노 현" as "나가노현", as the rules for foreign names have had it since 2017."""
    return re.sub(" (?:자유)?(현|도|부|주|성|구|군|시)$", r"\1", korean)


def without_suffix(korean, row):
    """Busan is 부산, not 부산광역시; words for "city" and "county" are said of no other country's towns here either."""
    if row.country in ("KR", "KP") or not SOUNDS_LIKE_SI.search(row.name.removesuffix(" City")):
        korean = KOREAN_SUFFIX.sub("", korean).strip()
    return re.sub(" (시|구|현|진|향)$", "", korean)


def shortest(texts):
    return min(texts, key=lambda text: (len(text), text), default="")


def in_script(row, letters, encoding):
    """Of the alternate names in a script, that of the country's language as far as letters and sound can tell."""
    fitting = [text for text in row.alternates if re.search(letters, text) and is_encodable(text, encoding)]
    if any("\u0400" <= text[0] <= "\u04ff" for text in fitting):
        return max(fitting, key=lambda text: (similarity(text, row.ascii), text))
    return shortest(fitting)


def is_encodable(text, encoding):
    try:
        text.encode(encoding)
        return True
    except UnicodeEncodeError:
        return False


def similarity(cyrillic, latin):
    spelled = "".join(CYRILLIC.get(letter, letter) for letter in cyrillic.lower())
    return difflib.SequenceMatcher(None, spelled, latin.lower()).ratio()
