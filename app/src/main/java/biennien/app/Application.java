package biennien.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The one executable. */
@SpringBootApplication(scanBasePackages = "biennien")
@EnableConfigurationProperties(Settings.class)
public class Application {

    public static void main(String[] args) {
        // Axon prints an advertisement at start unless told not to; only a system property is read.
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Application.class, args);
    }
}
