//! The addresses of the buurt's mailboxes.
//!
//! They stand in the document, so one neighbour adds a mailbox for all and every way of meeting hands it
//! on. Each address is a key of its own beside the name of the buurt: two phones that add the same one make
//! the same key, and a map for them, made by two phones apart, would hide one of the two. Taking one away
//! deletes its key; who adds it meanwhile, unseen, keeps it.

use automerge::{ScalarValueRef, ValueRef};
use domain::{Refusal, mailbox::MailboxAddress};

use crate::{
    BuurtDoc, Who,
    fields::Fields,
    places,
    schema::{BUURT, MAILBOX},
};

/// Most mailboxes of a buurt; what a stranger's document has beyond is not read.
pub const MAILBOXES_MAX: usize = 8;

impl BuurtDoc {
    /// The addresses, sorted; what is no address is passed over.
    pub fn mailboxes(&self) -> Vec<MailboxAddress> {
        let Some(buurt) = places::top(&self.doc, BUURT) else {
            return Vec::new();
        };
        let fields = Fields::of(&self.doc, &buurt);
        let addresses = fields.iter().filter_map(|item| {
            let address = item.key.strip_prefix(MAILBOX)?.to_owned();
            let is_there = matches!(&item.value, ValueRef::Scalar(ScalarValueRef::Boolean(true)));
            is_there.then(|| MailboxAddress::try_from(address).ok())?
        });
        addresses.take(MAILBOXES_MAX).collect()
    }

    /// Adds an address.
    ///
    /// # Errors
    /// [`Refusal::TooLong`] when there are [`MAILBOXES_MAX`], and as for commands. Nothing has changed then.
    pub fn add_mailbox(&mut self, who: &Who, address: &MailboxAddress) -> Result<(), Refusal> {
        let all = self.mailboxes();
        if all.contains(address) {
            return Ok(());
        }
        if all.len() >= MAILBOXES_MAX {
            return Err(Refusal::TooLong);
        }
        self.check_writable()?;
        let key = format!("{MAILBOX}{address}");
        self.signed(who, |doc| {
            let buurt = places::top(&doc.doc, BUURT).ok_or(Refusal::Fault)?;
            doc.put(&buurt, &key, true)
        })
    }

    /// Takes an address away; one that is not there is no error.
    ///
    /// # Errors
    /// As for commands. Nothing has changed then.
    pub fn remove_mailbox(&mut self, who: &Who, address: &MailboxAddress) -> Result<(), Refusal> {
        if !self.mailboxes().contains(address) {
            return Ok(());
        }
        self.check_writable()?;
        let key = format!("{MAILBOX}{address}");
        self.signed(who, |doc| {
            let buurt = places::top(&doc.doc, BUURT).ok_or(Refusal::Fault)?;
            doc.delete(&buurt, &key)
        })
    }
}

#[cfg(test)]
mod tests {
    use domain::{Day, PersonId};

    use super::*;
    use crate::Actor;

    fn address(text: &str) -> MailboxAddress {
        MailboxAddress::typed(text).unwrap()
    }

    #[test]
    fn two_phones_that_add_apart_keep_both_and_a_removal_loses_from_who_adds_unseen() {
        let who = Who {
            person: PersonId::from_bytes([1; 16]),
            today: Day(20_000),
        };
        let (mut noor, mut wim) = (BuurtDoc::new(Actor([1; 16])), BuurtDoc::new(Actor([2; 16])));
        let (one, two) = (address("een.nl"), address("twee.nl"));
        for (doc, own) in [(&mut noor, &one), (&mut wim, &two)] {
            doc.add_mailbox(&who, own).unwrap();
            doc.commit();
        }
        noor.admit(&wim.save()).unwrap();
        assert_eq!(noor.mailboxes(), [one.clone(), two.clone()]);
        assert_eq!(noor.remove_mailbox(&who, &two), Ok(()));
        assert_eq!(noor.mailboxes(), std::slice::from_ref(&one));
        wim.remove_mailbox(&who, &two).unwrap();
        wim.add_mailbox(&who, &two).unwrap();
        noor.admit(&wim.save()).unwrap();
        assert_eq!(noor.mailboxes(), [one, two]);
        assert!(noor.remove_mailbox(&who, &address("drie.nl")).is_ok());
    }

    #[test]
    fn there_are_not_more_than_fit() {
        let who = Who {
            person: PersonId::from_bytes([1; 16]),
            today: Day(20_000),
        };
        let mut doc = BuurtDoc::new(Actor([1; 16]));
        for number in 0..MAILBOXES_MAX {
            let made = doc.add_mailbox(&who, &address(&format!("bus{number}.nl")));
            assert_eq!(made, Ok(()));
        }
        assert_eq!(
            doc.add_mailbox(&who, &address("vol.nl")),
            Err(Refusal::TooLong)
        );
        assert_eq!(doc.mailboxes().len(), MAILBOXES_MAX);
    }
}
