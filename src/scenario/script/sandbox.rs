//! The script engine with nothing in it that a scenario does not need.
//!
//! No clock, no sleep, no files, no printing, no `eval`. Every limit is set, because the
//! engine's own defaults differ between debug and release builds. Operations are counted
//! by our own counter: the engine's is bypassed where a native function calls a closure.

use rhai::packages::{
    ArithmeticPackage, BasicArrayPackage, BasicIteratorPackage, BasicMapPackage, BasicStringPackage, LogicPackage,
    Package,
};
use rhai::{Dynamic, Engine, EvalAltResult, OptimizationLevel};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Operations that building a scenario may take; one of 700,000 bytes stays below (`tests/sandbox.rs`).
pub const LOAD_BUDGET: u64 = 200_000;

/// Operations that one closure may take.
pub const CLOSURE_BUDGET: u64 = 2_000;

/// What the engine says when the budget is used up.
pub const BUDGET_TOKEN: &str = "budget";

/// A counter of operations that scripts cannot reset.
#[derive(Clone, Debug, Default)]
pub struct Budget(Arc<AtomicU64>);

impl Budget {
    /// Grants so many operations from now on.
    pub fn grant(&self, operations: u64) {
        self.0.store(operations, Ordering::Relaxed);
    }

    /// How many are left.
    pub fn left(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    fn spend(&self) -> bool {
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok()
    }
}

/// An engine that can compute and nothing else.
pub fn engine(budget: &Budget) -> Engine {
    let mut engine = Engine::new_raw();
    ArithmeticPackage::new().register_into_engine(&mut engine);
    LogicPackage::new().register_into_engine(&mut engine);
    BasicStringPackage::new().register_into_engine(&mut engine);
    BasicIteratorPackage::new().register_into_engine(&mut engine);
    BasicArrayPackage::new().register_into_engine(&mut engine);
    BasicMapPackage::new().register_into_engine(&mut engine);
    // Parsed as written: an optimised tree loses the places of its parts.
    engine.set_optimization_level(OptimizationLevel::None);
    engine.set_max_call_levels(16);
    engine.set_max_expr_depths(48, 32);
    engine.set_max_operations(LOAD_BUDGET);
    // The limit counts the sum of all texts inside one list or map.
    engine.set_max_string_size(64 * 1024);
    engine.set_max_array_size(1_000);
    engine.set_max_map_size(200);
    engine.set_max_variables(200);
    engine.set_max_functions(200);
    engine.set_max_modules(20);
    engine.set_strict_variables(true);
    engine.set_fail_on_invalid_map_property(true);
    for word in ["eval", "curry", "Fn", "print", "debug"] {
        engine.disable_symbol(word);
    }
    let budget = budget.clone();
    engine.on_progress(move |_| if budget.spend() { None } else { Some(Dynamic::from(BUDGET_TOKEN)) });
    engine
}

/// Runs something of the engine; a panic inside becomes an error.
pub fn guarded<T>(work: impl FnOnce() -> Result<T, Box<EvalAltResult>>) -> Result<T, Box<EvalAltResult>> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err("the script engine failed; this is a fault of the engine, not of the file".into()))
}
