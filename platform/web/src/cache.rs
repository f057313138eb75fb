//! Pages that are the same for everybody, kept until the data or the minute changes.
//!
//! The key holds the number of the last change made through this process and the minute, so with SQLite a kept page is never older than the
//! data, and "next time" is right to the minute. Where several processes share a PostgreSQL database, or reads go to a follower, another's
//! change is seen within a minute.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use bytes::Bytes;

/// How many pages are kept at most; beyond it all are dropped and the hot ones come back at once.
const MOST: usize = 2_000;

#[derive(Default)]
pub(crate) struct PageCache {
    kept: RwLock<Kept>,
}

#[derive(Default)]
struct Kept {
    moment: Moment,
    pages: HashMap<String, Bytes>,
}

/// What a page depends on beside its address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) generation: u64,
    pub(crate) minute: i64,
}

impl PageCache {
    pub(crate) fn get(&self, moment: Moment, address: &str) -> Option<Bytes> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        if kept.moment == moment { kept.pages.get(address).cloned() } else { None }
    }

    pub(crate) fn forget(&self) {
        self.kept.write().unwrap_or_else(PoisonError::into_inner).pages.clear();
    }

    pub(crate) fn put(&self, moment: Moment, address: String, page: Bytes) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.moment != moment {
            kept.moment = moment;
            kept.pages.clear();
        } else if kept.pages.len() >= MOST {
            kept.pages.clear();
        }
        kept.pages.insert(address, page);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_forgotten_when_the_data_or_the_minute_changes() {
        let cache = PageCache::default();
        let now = Moment { generation: 1, minute: 10 };
        cache.put(now, "/nb/".to_owned(), Bytes::from_static(b"home"));
        assert_eq!(cache.get(now, "/nb/").as_deref(), Some(&b"home"[..]));
        assert_eq!(cache.get(Moment { generation: 2, ..now }, "/nb/"), None);
        assert_eq!(cache.get(Moment { minute: 11, ..now }, "/nb/"), None);
    }
}
