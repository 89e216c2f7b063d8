package global.giga.tender;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where in a YAML text something stands: records are built at their end, so the reader's own position is too late. */
final class YamlLines {
    private YamlLines() {}

    /** The line, from 1, of the deepest step of the path that is there. */
    static int of(String yaml, List<Reference> path) {
        var node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        var line = 1;
        for (var step : path) {
            if (node instanceof MappingNode map) {
                var tuple = entry(map, step.getFieldName());
                if (tuple == null) {
                    return line;
                }
                line = line(tuple.getKeyNode());
                node = tuple.getValueNode();
            } else if (node instanceof SequenceNode list && step.getIndex() >= 0) {
                node = list.getValue().get(step.getIndex());
                line = line(node);
            }
        }
        return line;
    }

    private static NodeTuple entry(MappingNode map, String key) {
        return map.getValue().stream()
                .filter(t -> t.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
