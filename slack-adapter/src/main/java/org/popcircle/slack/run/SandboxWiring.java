package org.popcircle.slack.run;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.popcircle.core.desk.Popcircle;
import org.popcircle.core.redis.RedisStores;
import org.popcircle.sandbox.SharedClock;
import org.popcircle.sandbox.web.PeopleServlet;
import org.popcircle.slack.SlackSettings;
import org.popcircle.slack.sandbox.SlackDouble;
import org.popcircle.slack.sandbox.web.ResponseUrlServlet;
import org.popcircle.slack.sandbox.web.SlackPage;
import org.popcircle.slack.sandbox.web.WebApiServlet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A workspace in the browser, beside the program itself; only when no credential is set. */
@Configuration(proxyBeanMethods = false)
@Conditional(SandboxWiring.NoCredentials.class)
class SandboxWiring {

    /** What was said in the sandbox, so that it is still there after a restart. */
    private static final String HISTORY = "sandbox-slack.json";

    /** Whether nothing is set that would reach a real workspace. */
    static final class NoCredentials implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return SlackSettings.from(context.getEnvironment()::getProperty).sandbox();
        }
    }

    /** Opened after the store, so that only a folder that is the sandbox's own is written to. */
    @Bean(destroyMethod = "close")
    Sandbox sandbox(Environment environment, RedisStores stores) throws IOException {
        int port = environment.getRequiredProperty("server.port", Integer.class);
        Sandbox sandbox = Sandbox.on(port, SlackDouble::new);
        sandbox.slack().keepIn(Wiring.dataFolder(environment).resolve(HISTORY));
        return sandbox;
    }

    @Bean
    SharedClock sandboxClock(RedisStores stores, ObjectProvider<Popcircle> popcircle) {
        return new SharedClock(
                stores.cabinet(),
                InstantSource.system(),
                () -> popcircle.getObject().pokeDue());
    }

    @Bean
    ServletRegistrationBean<?> webApi(Sandbox sandbox) {
        return mounted("web-api", new WebApiServlet(sandbox.slack().api()), "/api/*");
    }

    @Bean
    ServletRegistrationBean<?> responseUrls(Sandbox sandbox) {
        return mounted("response-urls", new ResponseUrlServlet(sandbox.slack().responseUrls()), "/response/*");
    }

    @Bean
    PeopleServlet peopleServlet(Sandbox sandbox, SharedClock clock) {
        return new PeopleServlet(new SlackPage(sandbox.slack(), clock));
    }

    @Bean
    ServletRegistrationBean<?> people(PeopleServlet page) {
        return mounted("people", page, "/sandbox/*");
    }

    @Bean
    SmartLifecycle streams(PeopleServlet page) {
        return new EndOfStreams(page);
    }

    @Bean
    ServletRegistrationBean<?> frontDoor() {
        return mounted("front-door", new FrontDoor(), "");
    }

    private static ServletRegistrationBean<?> mounted(String name, HttpServlet servlet, String path) {
        ServletRegistrationBean<?> registration = new ServletRegistrationBean<>(servlet, path);
        registration.setName(name);
        registration.setAsyncSupported(true);
        registration.setLoadOnStartup(1);
        return registration;
    }

    /** The page keeps a request open for ever; the web server waits for open requests, so these end first. */
    private static final class EndOfStreams implements SmartLifecycle {
        private final PeopleServlet page;
        private volatile boolean running;

        EndOfStreams(PeopleServlet page) {
            this.page = page;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            page.endStreams();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }

    /** The address without a path leads to the page. */
    private static final class FrontDoor extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendRedirect("/sandbox/");
        }
    }
}
