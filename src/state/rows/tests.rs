use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use super::*;

struct Counter(Arc<AtomicUsize>);

impl Counter {
    fn of(watch: impl Fn() + Send + Sync + 'static) -> Self {
        let runs = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&runs);
        // A derived signal that is asked again counts like an effect, without an executor.
        Effect::new_sync(move |_| {
            counted.fetch_add(1, Ordering::Relaxed);
            watch();
        });
        Self(runs)
    }

    fn take(&self) -> usize {
        self.0.swap(0, Ordering::Relaxed)
    }
}

async fn settle() {
    for _ in 0..8 {
        any_spawner::Executor::tick().await;
    }
}

fn run(test: impl Future<Output = ()>) {
    any_spawner::Executor::init_futures_executor().ok();
    let owner = Owner::new();
    owner.set();
    futures::executor::block_on(test);
    drop(owner);
}

#[test]
fn one_changed_row_of_a_hundred_wakes_one() {
    run(async {
        let rows = Rows::<u32, String>::new();
        rows.apply(
            (0..100)
                .map(|key| (key, Some(format!("row {key}"))))
                .collect(),
            true,
        );
        let readers: Vec<Counter> = (0..100)
            .map(|key| {
                let row = rows.get(&key).unwrap();
                Counter::of(move || row.track())
            })
            .collect();
        let keys = rows.keys();
        let list = Counter::of(move || keys.track());
        settle().await;
        readers
            .iter()
            .chain([&list])
            .for_each(|reader| assert_eq!(reader.take(), 1));

        rows.apply(
            vec![(8, Some("row 8".into())), (7, Some("other".into()))],
            false,
        );
        settle().await;
        let woken: Vec<usize> = readers.iter().map(Counter::take).collect();
        assert_eq!(woken.iter().sum::<usize>(), 1);
        assert_eq!(woken[7], 1);
        assert_eq!(list.take(), 0);

        rows.apply(vec![(100, Some("new".into())), (3, None)], false);
        settle().await;
        assert_eq!(readers.iter().map(Counter::take).sum::<usize>(), 0);
        assert_eq!(list.take(), 1);
    });
}

#[test]
fn a_row_that_comes_later_is_seen_by_who_waits_for_it() {
    run(async {
        let rows = Rows::<u32, String>::new();
        let row = rows.row(4);
        assert_eq!(row.get_untracked(), None);
        rows.apply(vec![(4, Some("here".into()))], false);
        assert_eq!(row.get_untracked(), Some("here".into()));
        rows.apply(vec![(5, Some("other".into()))], true);
        assert_eq!(row.get_untracked(), None);
        assert_eq!(rows.keys().get_untracked(), vec![5]);
    });
}
