// SPDX-FileCopyrightText: 2026 Wayfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/geodata/TownSearch.h"

#include "core/model/SearchText.h"

#include <algorithm>
#include <map>

namespace wayfolio {

namespace {

/// How well a town's names answer.
enum class NameMatch : quint8 {
    None,
    Within, ///< a later word of it
    Begins,
    IsOneWord, ///< just one of the words that were asked for
    IsAll,
};

std::vector<QByteArray> namesOfTown(const Gazetteer& gazetteer, quint32 number)
{
    const LocalizedName name = gazetteer.townName(number);
    std::vector<QByteArray> names;
    for (const QString& text : {name.english, name.local, name.korean}) {
        if (!text.isEmpty())
            names.push_back(searchWords(text));
    }
    return names;
}

bool hasTerm(const QByteArray& words, const QByteArray& term)
{
    for (qsizetype at = words.indexOf(term); at >= 0; at = words.indexOf(term, at + 1)) {
        if (mayBeginAt({words.constData(), static_cast<size_t>(words.size())}, static_cast<size_t>(at)))
            return true;
    }
    return false;
}

} // namespace

/// One, with what it found out about the surroundings of towns.
class TownSearch::Question
{
public:
    Question(const Gazetteer& gazetteer, std::vector<QByteArray> terms)
        : m_gazetteer(gazetteer)
        , m_terms(std::move(terms))
    {
        for (const QByteArray& term : m_terms)
            m_all += m_all.isEmpty() ? term : ' ' + term;
    }

    [[nodiscard]] NameMatch matchOf(quint32 town)
    {
        const std::vector<QByteArray> names = namesOfTown(m_gazetteer, town);
        NameMatch best = NameMatch::None;
        for (const QByteArray& name : names) {
            if (name == m_all)
                return NameMatch::IsAll;
            for (const QByteArray& term : m_terms)
                best = std::max(best, matchOf(name, term));
        }
        const bool isAllSaid = m_terms.size() == 1 || std::ranges::all_of(m_terms, [&](const QByteArray& term) {
                                   const auto has = [&](const QByteArray& words) { return hasTerm(words, term); };
                                   return std::ranges::any_of(names, has) || has(surroundingsOf(town));
                               });
        return isAllSaid ? best : NameMatch::None;
    }

private:
    static NameMatch matchOf(const QByteArray& name, const QByteArray& term)
    {
        if (name == term)
            return NameMatch::IsOneWord;
        if (name.startsWith(term))
            return NameMatch::Begins;
        return hasTerm(name, term) ? NameMatch::Within : NameMatch::None;
    }

    /// The names of its city, region and country.
    const QByteArray& surroundingsOf(quint32 number)
    {
        const Town& town = m_gazetteer.towns()[number];
        const std::optional<quint32> city = town.city == number ? std::nullopt : std::optional(town.city);
        const auto [place, isNew] = m_surroundings.try_emplace({city, town.region});
        if (isNew) {
            QStringList names = m_gazetteer.landNames(town.region);
            if (city)
                names += m_gazetteer.namesOf(*city).all;
            place->second = searchWords(names.join(u' '));
        }
        return place->second;
    }

    const Gazetteer& m_gazetteer;
    const std::vector<QByteArray> m_terms;
    QByteArray m_all;
    std::map<std::pair<std::optional<quint32>, quint16>, QByteArray> m_surroundings; ///< by city and region
};

TownSearch::TownSearch(std::shared_ptr<const Gazetteer> gazetteer)
    : m_gazetteer(std::move(gazetteer))
{
    const auto count = static_cast<quint32>(m_gazetteer->towns().size());
    for (quint32 number = 0; number < count; ++number) {
        for (const QByteArray& name : namesOfTown(*m_gazetteer, number))
            m_names.add(number, {name.constData(), static_cast<size_t>(name.size())});
    }
}

std::vector<quint32> TownSearch::find(QStringView text, size_t most, const std::stop_token& stop) const
{
    const std::vector<QByteArray> terms = searchTerms(text);
    std::vector<quint32> candidates;
    for (const QByteArray& term : terms) {
        if (term.size() < 2)
            continue;
        const std::vector<quint32> found = m_names.find({term.constData(), static_cast<size_t>(term.size())});
        candidates.insert(candidates.end(), found.begin(), found.end());
    }
    std::ranges::sort(candidates);
    candidates.erase(std::ranges::unique(candidates).begin(), candidates.end());

    struct Answer
    {
        NameMatch match;
        quint8 sizeClass;
        quint32 number;
    };

    std::vector<Answer> answers;
    Question question(*m_gazetteer, terms);
    for (const quint32 number : candidates) {
        if (stop.stop_requested())
            return {};
        if (const NameMatch match = question.matchOf(number); match != NameMatch::None)
            answers.push_back({match, m_gazetteer->towns()[number].sizeClass, number});
    }
    const auto key = [](const Answer& answer) { return std::tuple(answer.match, answer.sizeClass, ~answer.number); };
    const size_t count = std::min(most, answers.size());
    std::ranges::partial_sort(answers, answers.begin() + static_cast<std::ptrdiff_t>(count), std::ranges::greater(),
                              key);
    std::vector<quint32> numbers;
    for (const Answer& answer : std::span(answers).first(count))
        numbers.push_back(answer.number);
    return numbers;
}

} // namespace wayfolio
