//! What people do on their phones, and what they then see.

use super::*;

/// What people do.
impl Phone {
    pub(crate) fn begin_buurt(&mut self, id: u8, name: &str) -> BuurtId {
        let (ticket, id) = (self.ticket(), BuurtId::from_bytes([id; 16]));
        self.send(ToWorker::BeginBuurt(ticket, id, name.into()));
        self.send(ToWorker::WatchBuurt(Some(id)));
        assert_eq!(self.page.answers.get(&ticket), Some(&Ok(())));
        id
    }

    pub(crate) fn act(&mut self, buurt: BuurtId, command: Command) -> Ticket {
        let ticket = self.ticket();
        self.send(ToWorker::Do(ticket, buurt, command));
        ticket
    }

    pub(crate) fn answer(&self, ticket: Ticket) -> Option<Result<(), Refusal>> {
        self.page.answers.get(&ticket).copied()
    }

    pub(crate) fn add_plan(&mut self, buurt: BuurtId, id: u8, what: &str) -> InitiativeId {
        let id = InitiativeId::from_bytes([id; 16]);
        let ticket = self.act(
            buurt,
            Command::AddInitiative {
                id,
                what: what.into(),
            },
        );
        assert_eq!(self.answer(ticket), Some(Ok(())));
        id
    }

    pub(crate) fn open_text(&mut self, session: u64, buurt: BuurtId, text: TextKey) -> TextSession {
        let session = TextSession(session);
        let field = Field {
            shown: String::new(),
            buurt,
            text,
            view: 0,
            seq: 0,
            kept: 0,
            refused: None,
        };
        self.page.fields.insert(session, field);
        self.send(ToWorker::TextOpen(session, buurt, text));
        session
    }

    /// Types into an open field; what arrives meanwhile is handled afterwards.
    pub(crate) fn type_at(&mut self, session: TextSession, at: u32, insert: &str) {
        let field = self.page.fields.get_mut(&session).unwrap();
        let at = at.min(u32::try_from(field.shown.encode_utf16().count()).unwrap());
        let splice = Splice {
            at,
            delete: 0,
            insert: insert.into(),
        };
        field.shown = splice.apply(&field.shown).unwrap();
        field.seq += 1;
        let typed = Typed {
            session,
            buurt: field.buurt,
            text: field.text,
            view: field.view,
            seq: field.seq,
            splices: vec![splice],
        };
        self.send(ToWorker::TextTyped(typed));
    }

    pub(crate) fn field(&self, session: TextSession) -> &Field {
        &self.page.fields[&session]
    }

    pub(crate) fn export(&mut self, buurt: BuurtId, scope: FileScope) -> Vec<u8> {
        let ticket = self.ticket();
        self.send(ToWorker::Export(ticket, buurt, scope));
        self.page.files.remove(&ticket).unwrap().unwrap().bytes
    }

    pub(crate) fn import(&mut self, bytes: &[u8]) -> Result<OpenedFile, BadFile> {
        let ticket = self.ticket();
        self.send(ToWorker::Import(ticket, bytes.to_vec()));
        self.page.opened.remove(&ticket).unwrap()
    }

    /// A file as the text that goes into a message.
    pub(crate) fn as_text(&mut self, bytes: &[u8]) -> String {
        let ticket = self.ticket();
        self.send(ToWorker::FileText(ticket, bytes.to_vec()));
        std::mem::take(&mut self.page.file_text)
    }

    /// Makes a backup; gives its bytes and the code that was shown.
    pub(crate) fn back_up(&mut self, buurt: BuurtId) -> (Vec<u8>, RecoveryText) {
        let ticket = self.ticket();
        self.send(ToWorker::Export(ticket, buurt, FileScope::Backup));
        let file = self.page.files.remove(&ticket).unwrap().unwrap();
        (file.bytes, file.code.unwrap())
    }

    /// The document as it lies on the disk.
    pub(crate) fn document(&self, buurt: BuurtId) -> document::BuurtDoc {
        let prefix = [buurt.to_string()];
        let chunks = self.store.read_now(Table::Chunks, &prefix).unwrap();
        let bytes: Vec<Vec<u8>> = chunks.into_iter().map(|entry| entry.value).collect();
        document::BuurtDoc::load(&bytes, document::Actor([9; 16])).unwrap()
    }

    /// The whole buurt as a file of an app from before there were keys.
    pub(crate) fn as_earlier_app(&mut self, buurt: BuurtId) -> Vec<u8> {
        let mut doc = self.document(buurt);
        plain::encode(&FileBody {
            buurt,
            kind: BuurtKind::Real,
            name: self.page.buurten[0].name.clone(),
            from: PersonId::from_bytes([9; 16]),
            cards: Vec::new(),
            heads: doc.heads(),
            changes: doc.save(),
        })
    }

    pub(crate) fn import_with(
        &mut self,
        bytes: &[u8],
        code: &RecoveryText,
    ) -> Result<OpenedFile, BadFile> {
        let ticket = self.ticket();
        self.send(ToWorker::ImportWithCode(
            ticket,
            bytes.to_vec(),
            code.clone(),
        ));
        self.page.opened.remove(&ticket).unwrap()
    }

    pub(crate) fn show_buurt(&mut self, buurt: BuurtId) {
        self.send(ToWorker::WatchBuurt(Some(buurt)));
    }

    pub(crate) fn show_plan(&mut self, plan: InitiativeId) {
        self.send(ToWorker::WatchDetails(Some(domain::Opened::Plan(plan))));
    }

    pub(crate) fn title(&self, plan: InitiativeId) -> Option<Answer<String>> {
        match self.page.rows.get(&RowKey::Initiative(plan)) {
            Some(Row::Initiative(row)) => Some(row.title.clone()),
            _ => None,
        }
    }

    pub(crate) fn stored(&self, table: Table) -> usize {
        self.store.read_now(table, &[]).unwrap().len()
    }
}
