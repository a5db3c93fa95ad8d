package biennien.app.axon;

import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

import java.util.SortedSet;
import java.util.TreeSet;

/** The processing groups that the projections of the query side name. */
@Component
public final class ProcessingGroups {
    private final ListableBeanFactory beans;

    ProcessingGroups(ListableBeanFactory beans) {
        this.beans = beans;
    }

    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (String bean : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            ProcessingGroup group = beans.findAnnotationOnBean(bean, ProcessingGroup.class);
            if (group != null) {
                names.add(group.value());
            }
        }
        return names;
    }
}
