package biennien.eventstore;
