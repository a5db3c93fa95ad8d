package biennien.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one line that people and scripts wait for. */
@Component
final class ReadyLine {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final WebServerApplicationContext server;
    private final Environment environment;

    ReadyLine(WebServerApplicationContext server, Environment environment) {
        this.server = server;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready() {
        var web = server.getWebServer();
        if (web != null) {
            LOG.info(
                    "Biên Niên is ready: http://{}:{}",
                    environment.getProperty("server.address", "127.0.0.1"),
                    web.getPort());
        }
    }
}
