package biennien.command.register;

import biennien.eventstore.LogReader;

import org.springframework.stereotype.Component;

@Component
class LogEndFromLog implements LogEnd {

    private final LogReader log;

    LogEndFromLog(LogReader log) {
        this.log = log;
    }

    @Override
    public long position() {
        return log.head();
    }
}
