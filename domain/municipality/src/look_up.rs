//! From what a person types to a municipality.

use crate::fold::{fold, within_one_letter};
use crate::gazetteer::{Gazetteer, Kind, Municipality};

/// How a municipality was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// By its postal code; the postal place is named.
    PostalCode(String),
    /// By today's number.
    Number,
    /// By a number that it, or a part of it, had before.
    FormerNumber,
    /// By an official name.
    Name,
    /// By a name that it, or a part of it, had before.
    FormerName,
    /// By a postal place in it.
    PostalPlace,
    /// By the name of its county.
    County,
    /// By a name that begins like this.
    Beginning,
    /// By a name with one letter changed.
    Spelling,
}

impl How {
    /// The word that programs get.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::PostalCode(_) => "postal_code",
            Self::Number => "number",
            Self::FormerNumber => "former_number",
            Self::Name => "name",
            Self::FormerName => "former_name",
            Self::PostalPlace => "postal_place",
            Self::County => "county",
            Self::Beginning => "beginning",
            Self::Spelling => "spelling",
        }
    }
}

/// A municipality and how it was found.
#[derive(Clone, Debug)]
pub struct Match<'g> {
    /// The municipality.
    pub municipality: &'g Municipality,
    /// How it was found.
    pub how: How,
}

/// What a look-up answers.
#[derive(Clone, Debug)]
pub enum Answer<'g> {
    /// This one is meant. `beside`: others that the same figures could mean.
    Found {
        /// The one that is meant.
        first: Match<'g>,
        /// What else the same figures mean.
        beside: Vec<Match<'g>>,
    },
    /// Several are equally likely: ask which.
    Several(Vec<Match<'g>>),
    /// A postal code that belongs to no municipality: Svalbard and Jan Mayen. Holds the postal place.
    Elsewhere(String),
    /// Nothing fits.
    Nothing,
}

impl Gazetteer {
    /// Finds the municipality that a person means by a postal code, a name in any of its languages, a former name, a postal place, or a
    /// number of today or before; one wrong letter is forgiven. Four figures are first of all a postal code.
    pub fn look_up(&self, typed: &str) -> Answer<'_> {
        let typed = i18n::calendar::plain_figures(typed);
        let typed = typed.trim();
        let figures: String = typed.chars().filter(|it| !matches!(it, ' ' | '\u{a0}' | '.')).collect();
        let figures = figures.trim_start_matches("NO-").trim_start_matches("N-");
        if figures.len() == 4 && figures.bytes().all(|it| it.is_ascii_digit()) {
            return self.look_up_figures(figures);
        }
        let folded = fold(typed);
        if folded.chars().count() < 2 {
            return Answer::Nothing;
        }
        for kind in [Kind::Name, Kind::FormerName, Kind::PostalPlace, Kind::County] {
            let how = match kind {
                Kind::Name => How::Name,
                Kind::FormerName => How::FormerName,
                Kind::PostalPlace => How::PostalPlace,
                Kind::County => How::County,
            };
            let found = self.named(|name, it| it == kind && name == folded);
            if !found.is_empty() {
                return self.answer(found, &how);
            }
        }
        if folded.chars().count() >= 3 {
            let found = self.named(|name, it| matches!(it, Kind::Name) && name.starts_with(&folded));
            if !found.is_empty() {
                return self.answer(found, &How::Beginning);
            }
        }
        if folded.chars().count() >= 4 {
            for kinds in [&[Kind::Name][..], &[Kind::FormerName, Kind::PostalPlace]] {
                let found = self.named(|name, it| kinds.contains(&it) && within_one_letter(name, &folded));
                if !found.is_empty() {
                    return self.answer(found, &How::Spelling);
                }
            }
        }
        Answer::Nothing
    }

    fn look_up_figures(&self, figures: &str) -> Answer<'_> {
        let mut found: Vec<Match<'_>> = Vec::new();
        let postal = self.postal.get(figures);
        if let Some(index) = postal.and_then(|it| it.municipality) {
            let place = postal.map(|it| it.place.clone()).unwrap_or_default();
            found.push(Match { municipality: &self.all()[index], how: How::PostalCode(place) });
        }
        for &(index, today) in self.by_number.get(figures).into_iter().flatten() {
            let municipality = &self.all()[index];
            if found.iter().all(|it| it.municipality.id != municipality.id) {
                found.push(Match { municipality, how: if today { How::Number } else { How::FormerNumber } });
            }
        }
        match (postal, found.len()) {
            (Some(postal), 0) => Answer::Elsewhere(postal.place.clone()),
            (None, 0) => Answer::Nothing,
            // A divided municipality's number, without a postal code to lead the way: ask which part.
            (None, 2..) => Answer::Several(found),
            _ => {
                let first = found.remove(0);
                Answer::Found { first, beside: found }
            }
        }
    }

    fn named(&self, fits: impl Fn(&str, Kind) -> bool) -> Vec<usize> {
        let mut found: Vec<usize> =
            self.names.iter().filter(|(name, _, kind)| fits(name, *kind)).map(|(_, index, _)| *index).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    fn answer(&self, found: Vec<usize>, how: &How) -> Answer<'_> {
        let mut matches: Vec<_> =
            found.into_iter().map(|index| Match { municipality: &self.all()[index], how: how.clone() }).collect();
        if matches.len() == 1 {
            return Answer::Found { first: matches.remove(0), beside: Vec::new() };
        }
        matches.sort_by_key(|it| std::cmp::Reverse(it.municipality.population));
        Answer::Several(matches)
    }
}
